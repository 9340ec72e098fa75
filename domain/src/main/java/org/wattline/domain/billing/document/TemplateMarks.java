package org.wattline.domain.billing.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    /** Lists that are open, the innermost first. */
    private final Deque<Field> open = new ArrayDeque<>();

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
        for (Field field : open) unclosed(at, field);
        for (Field field : Field.values())
            if (field.isMandatory() && !seen.contains(field))
                faults.add(TemplateFault.at(
                        0, "missing-field", "缺少必备项 " + field.spelling(), "a bill needs the field " + field.spelling()));
    }

    private void opened(int at, String name) {
        Optional<Field> field = Field.named(name).filter(Field::isList);
        if (field.isEmpty()) unknown(at, "#" + name);
        while (!open.isEmpty() && !field.filter(open.getFirst()::holds).isPresent()) unclosed(at, open.pop());
        field.ifPresent(seen::add);
        field.ifPresent(open::push);
    }

    private void closed(int at, String name) {
        if (open.isEmpty() || !open.getFirst().spelling().equals(name)) unknown(at, "/" + name);
        if (!open.isEmpty()) open.removeFirst();
    }

    private void value(int at, String name) {
        if (open.stream().anyMatch(each -> each.columns().contains(name))) return;
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
