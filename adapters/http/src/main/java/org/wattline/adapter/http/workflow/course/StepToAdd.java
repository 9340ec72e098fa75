package org.wattline.adapter.http.workflow.course;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.AddedStep;
import org.wattline.domain.workflow.definition.Form;
import org.wattline.domain.workflow.definition.FormField;
import org.wattline.domain.workflow.definition.PositionLevel;
import org.wattline.domain.workflow.definition.StepCode;

/** A step that one case gets: who does it, looked for at which level, what it asks for, before which other step. */
public record StepToAdd(
        StepCode step,
        @Size(min = 1, max = 100) String name,
        PositionCode position,
        Optional<PositionLevel> level,
        StepCode before,
        Optional<List<Field>> form,
        @Size(min = 1, max = 200) String reason) {
    static final StepToAdd EXAMPLE = new StepToAdd(
            new StepCode("NEIGHBOUR_CONSENT"),
            "Consent of the neighbour",
            new PositionCode("CUSTOMER-MANAGER"),
            Optional.of(PositionLevel.UNIT),
            new StepCode("METER_INSTALL"),
            Optional.of(
                    List.of(new Field("consentedOn", "Day of consent", FormField.Kind.DATE, true, Optional.empty()))),
            "the cable crosses the neighbour's ground");

    AddedStep added() {
        List<FormField> fields =
                form.orElse(List.of()).stream().map(Field::field).toList();
        return new AddedStep(step, name, position, level.orElse(PositionLevel.UNIT), new Form(fields), before);
    }

    /** A field of its form. */
    public record Field(
            String name, String label, FormField.Kind kind, boolean required, Optional<List<String>> options) {
        /** @throws IllegalArgumentException if it is none */
        public Field {
            String checked =
                    new FormField(name, Text.of(label, label), kind, required, options.orElse(List.of())).name();
            name = checked;
        }

        FormField field() {
            return new FormField(name, Text.of(label, label), kind, required, options.orElse(List.of()));
        }
    }
}
