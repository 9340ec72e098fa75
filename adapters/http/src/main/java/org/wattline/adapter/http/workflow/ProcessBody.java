package org.wattline.adapter.http.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.workflow.definition.Limit;
import org.wattline.domain.workflow.definition.PositionLevel;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;

/** A version of a process: its steps in the order in which people read them. */
public record ProcessBody(
        String code,
        int version,
        String name,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        List<StepBody> steps) {
    static final ProcessBody EXAMPLE = new ProcessBody(
            "LV_RES_NEW",
            1,
            "Low-voltage resident, new connection",
            LocalDate.of(2024, 6, 1),
            Optional.empty(),
            List.of(StepBody.EXAMPLE));

    static ProcessBody of(ProcessDefinition process, Exchange<?> x) {
        return new ProcessBody(
                process.key().code(),
                process.key().version(),
                x.text(process.name()),
                process.during().from(),
                process.during().to(),
                process.steps().stream().map(step -> StepBody.of(step, x)).toList());
    }

    /** A step; {@code limits} are ids in the table of limits, {@code skippable} that not every case needs it, {@code level} where the people of its
     * position are looked for. */
    public record StepBody(
            StepCode step,
            String name,
            PositionCode position,
            PositionLevel level,
            List<StepCode> after,
            boolean skippable,
            List<String> limits,
            List<FieldBody> form,
            List<DocumentNeed> documents) {
        static final StepBody EXAMPLE = new StepBody(
                new StepCode("SURVEY"),
                "Combined visit",
                new PositionCode("CUSTOMER-MANAGER"),
                PositionLevel.UNIT,
                List.of(new StepCode("ACCEPT")),
                false,
                List.of("TL-16"),
                List.of(FieldBody.EXAMPLE),
                List.of(DocumentNeed.EXAMPLE));

        static StepBody of(Step step, Exchange<?> x) {
            return new StepBody(
                    step.code(),
                    x.text(step.name()),
                    step.position(),
                    step.level(),
                    step.after(),
                    !step.when().names().isEmpty(),
                    step.limits().stream()
                            .map(Limit::rule)
                            .map(rule -> rule.id())
                            .toList(),
                    step.form().fields().stream()
                            .map(field -> FieldBody.of(field, x))
                            .toList(),
                    step.documents().stream()
                            .map(document -> DocumentNeed.of(document, x))
                            .toList());
        }
    }
}
