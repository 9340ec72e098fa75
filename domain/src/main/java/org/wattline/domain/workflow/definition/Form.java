package org.wattline.domain.workflow.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wattline.domain.kernel.Text;

/**
 * The form of a step (用电业务数据): the data that its holder must give to complete it.
 *
 * @param checks what must be true of the case with them
 */
public record Form(List<FormField> fields, List<QualityCheck> checks) {
    public static final Form EMPTY = new Form(List.of());

    public Form(List<FormField> fields) {
        this(fields, List.of());
    }

    /** @throws IllegalArgumentException if a field stands there twice */
    public Form {
        fields = List.copyOf(fields);
        checks = List.copyOf(checks);
        Set<String> seen = new HashSet<>();
        for (FormField field : fields)
            if (!seen.add(field.name()))
                throw new IllegalArgumentException("field " + field.name() + " stands there twice");
    }

    public Optional<FormField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** All that is wrong with the values, field by field in the form's order, then unknown ones; empty when nothing is. */
    public List<FieldFault> faults(Map<String, String> values) {
        List<FieldFault> faults = new ArrayList<>();
        for (FormField field : fields) {
            String value = values.get(field.name());
            if (value != null && field.kind() == FormField.Kind.LIST)
                faults.addAll(field.rows().faults(field.name(), values));
            else if (value != null) field.fault(value).ifPresent(faults::add);
            else if (field.required())
                faults.add(new FieldFault(field.name(), "required", Text.of("必填", "is required")));
        }
        for (String name : new TreeSet<>(values.keySet()))
            if (field(name).isEmpty() && !inList(name, values))
                faults.add(new FieldFault(name, "unknown", Text.of("表单没有该字段", "is not a field of this form")));
        return faults;
    }

    private boolean inList(String name, Map<String, String> values) {
        return fields.stream()
                .anyMatch(field -> field.kind() == FormField.Kind.LIST
                        && FormRows.within(field.name(), name)
                        && values.containsKey(field.name()));
    }

    /** The same, and when nothing is wrong with the values alone, what they and the data before them lack of the quality checks. */
    public List<FieldFault> faults(Map<String, String> values, Map<String, String> before) {
        List<FieldFault> faults = faults(values);
        if (!faults.isEmpty()) return faults;
        Map<String, String> all = new TreeMap<>(before);
        all.putAll(values);
        List<FieldFault> lacking = new ArrayList<>();
        for (QualityCheck check : checks)
            if (!check.must().holds(all)) lacking.add(new FieldFault(about(check), "check", check.name()));
        return lacking;
    }

    private String about(QualityCheck check) {
        Set<String> names = check.must().names();
        return fields.stream()
                .map(FormField::name)
                .filter(names::contains)
                .findFirst()
                .orElse(names.iterator().next());
    }
}
