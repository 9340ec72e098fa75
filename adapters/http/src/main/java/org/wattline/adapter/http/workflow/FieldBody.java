package org.wattline.adapter.http.workflow;

import java.util.List;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.domain.workflow.definition.FormField;

/** A field of a step's form, as a front end draws it. */
public record FieldBody(String name, String label, FormField.Kind kind, boolean required, List<String> options) {
    static final FieldBody EXAMPLE = new FieldBody("area", "Transformer area", FormField.Kind.CODE, true, List.of());

    static FieldBody of(FormField field, Exchange<?> x) {
        return new FieldBody(field.name(), x.text(field.label()), field.kind(), field.required(), field.options());
    }
}
