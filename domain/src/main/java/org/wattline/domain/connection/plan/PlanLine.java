package org.wattline.domain.connection.plan;

import java.util.Map;
import java.util.Optional;
import org.wattline.domain.workflow.definition.FormField;
import org.wattline.domain.workflow.definition.Guard;

/**
 * A statement that supply plans make (供电方案内容), as data.
 *
 * @param field its name, kind and options; required where it is never left out
 * @param when for which works it may not be left out either; the statements of the plan are known too
 */
public record PlanLine(FormField field, Optional<Guard> when) {
    /** As it is asked for of some works. */
    FormField asked(Map<String, String> data) {
        return new FormField(
                field.name(),
                field.label(),
                field.kind(),
                field.required() || when.filter(guard -> guard.holds(data)).isPresent(),
                field.options(),
                field.range(),
                field.rows());
    }
}
