package org.wattline.domain.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.Form;
import org.wattline.domain.workflow.definition.Guard;
import org.wattline.domain.workflow.definition.PositionLevel;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * A step that one case has beside those of its process (加签环节): done before another one, after all that the other one waited for.
 *
 * @param name in words, in whatever language the person wrote who added it
 * @param level where the people of the position are looked for
 * @param before the step that waits for it
 */
public record AddedStep(
        StepCode code, String name, PositionCode position, PositionLevel level, Form form, StepCode before) {
    /** For people of the case's own unit. */
    public AddedStep(StepCode code, String name, PositionCode position, Form form, StepCode before) {
        this(code, name, position, PositionLevel.UNIT, form, before);
    }

    /** The process as this case goes through it. */
    ProcessDefinition in(ProcessDefinition process) {
        List<Step> steps = new ArrayList<>();
        for (Step step : process.steps())
            if (step.code().equals(before)) {
                steps.add(step(step.after()));
                List<StepCode> after = new ArrayList<>(step.after());
                after.add(code);
                steps.add(step.following(after));
            } else steps.add(step);
        return new ProcessDefinition(
                process.key(),
                process.name(),
                process.subject(),
                process.given(),
                process.purpose(),
                process.during(),
                steps,
                process.totals());
    }

    private Step step(List<StepCode> after) {
        return new Step(
                code,
                Text.of(name, name),
                position,
                level,
                after,
                Guard.ALWAYS,
                List.of(),
                List.of(),
                List.of(),
                form,
                Optional.empty(),
                Set.of());
    }
}
