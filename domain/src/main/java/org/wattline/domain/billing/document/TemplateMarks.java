package org.wattline.domain.billing.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** Checks the marks of a template: known, closed, in their place, and none missing that a bill needs. */
final class TemplateMarks {
    private final String html;
    private final List<TemplateFault> faults = new ArrayList<>();
    private final Set<Field> seen = EnumSet.noneOf(Field.class);
    private Optional<Field> list = Optional.empty();

    private TemplateMarks(String html) {
        this.html = html;
    }

    static List<TemplateFault> faults(String html) {
        TemplateMarks marks = new TemplateMarks(html);
        marks.read();
        return marks.faults;
    }

    private void read() {
        Matcher mark = Template.MARK.matcher(html);
        int at = 0;
        while (mark.find()) {
            at = TemplateTags.line(html, mark.start());
            String name = mark.group(2);
            switch (mark.group(1)) {
                case "#" -> opened(at, name);
                case "/" -> closed(at, name);
                default -> value(at, name);
            }
        }
        if (list.isPresent()) unclosed(at, list.get());
        for (Field field : Field.values())
            if (field.isMandatory() && !seen.contains(field))
                faults.add(TemplateFault.at(
                        0, "missing-field", "缺少必备项 " + field.spelling(), "a bill needs the field " + field.spelling()));
    }

    private void opened(int at, String name) {
        list.ifPresent(open -> unclosed(at, open));
        Optional<Field> field = Field.named(name).filter(Field::isList);
        if (field.isEmpty()) unknown(at, "#" + name);
        field.ifPresent(seen::add);
        list = field;
    }

    private void closed(int at, String name) {
        if (list.isEmpty() || !list.get().spelling().equals(name)) unknown(at, "/" + name);
        list = Optional.empty();
    }

    private void value(int at, String name) {
        if (list.isPresent() && list.get().columns().contains(name)) return;
        Optional<Field> field = Field.named(name).filter(each -> !each.isList());
        if (field.isEmpty()) unknown(at, name);
        field.ifPresent(seen::add);
    }

    private void unknown(int at, String name) {
        faults.add(TemplateFault.at(at, "unknown-field", "没有 " + name + " 这一项", "there is no field " + name + " here"));
    }

    private void unclosed(int at, Field open) {
        faults.add(TemplateFault.at(
                at, "unclosed-list", open.spelling() + " 没有结束", "the list " + open.spelling() + " is not closed"));
    }
}
