package org.wattline.domain.workflow.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.domain.kernel.Text;

/** The form of a step: the data that its holder must give to complete it. */
public record Form(List<FormField> fields) {
    public static final Form EMPTY = new Form(List.of());

    /** @throws IllegalArgumentException if a field stands there twice */
    public Form {
        fields = List.copyOf(fields);
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
            if (value != null) field.fault(value).ifPresent(faults::add);
            else if (field.required())
                faults.add(new FieldFault(field.name(), "required", Text.of("必填", "is required")));
        }
        for (String name : new TreeSet<>(values.keySet()))
            if (field(name).isEmpty())
                faults.add(new FieldFault(name, "unknown", Text.of("表单没有该字段", "is not a field of this form")));
        return faults;
    }
}
