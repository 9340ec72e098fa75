package org.wattline.domain.billing.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a document is laid out (账单模板): XHTML in which {@code {{total}}} stands for a value and <code>{{#lines}} … {{/lines}}</code> is repeated for each row,
 * a list within another for each row of that. Values are always escaped.
 */
public record Template(String html) {
    static final Pattern MARK = Pattern.compile("\\{\\{([#/]?)([A-Za-z]*)}}");

    /** All that is wrong with it, in its order; what it lacks comes last. */
    public List<TemplateFault> faults() {
        List<TemplateFault> faults = new ArrayList<>(TemplateTags.faults(html));
        faults.addAll(TemplateMarks.faults(html));
        return faults;
    }

    /** The document. Only for templates without faults. */
    public String filled(Values values) {
        return filled(html, values, Map.of());
    }

    /** @param row of the list that the part is of, with those of the lists around it */
    private static String filled(String part, Values values, Map<String, String> row) {
        StringBuilder document = new StringBuilder();
        Matcher mark = MARK.matcher(part);
        int done = 0;
        while (mark.find(done)) {
            document.append(part, done, mark.start());
            done = mark.end();
            String name = mark.group(2);
            if (mark.group(1).equals("#")) {
                int end = part.indexOf("{{/" + name + "}}", done);
                String inner = part.substring(done, end);
                for (Map<String, String> each : values.rows().getOrDefault(name, List.of()))
                    document.append(filled(inner, values, within(row, each)));
                done = end + name.length() + 5;
            } else document.append(value(name, values, row));
        }
        return document.append(part, done, part.length()).toString();
    }

    private static Map<String, String> within(Map<String, String> around, Map<String, String> row) {
        if (around.isEmpty()) return row;
        Map<String, String> all = new HashMap<>(around);
        all.putAll(row);
        return all;
    }

    private static String value(String name, Values values, Map<String, String> row) {
        if (row.containsKey(name)) return escaped(row.getOrDefault(name, ""));
        return values.pictures().containsKey(name)
                ? values.pictures().getOrDefault(name, "")
                : escaped(values.text(name));
    }

    static String escaped(String value) {
        StringBuilder safe = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '{' -> safe.append("&#123;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /**
     * What is put in.
     *
     * @param texts by the spelling of their fields
     * @param pictures drawn by us, put in as they are
     * @param rows of lists
     */
    public record Values(
            Map<String, String> texts, Map<String, String> pictures, Map<String, List<Map<String, String>>> rows) {
        public Values {
            texts = Map.copyOf(texts);
            pictures = Map.copyOf(pictures);
            rows = Map.copyOf(rows);
        }

        String text(String name) {
            return texts.getOrDefault(name, "");
        }
    }
}
