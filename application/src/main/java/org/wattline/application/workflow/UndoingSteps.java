package org.wattline.application.workflow;

import java.util.List;
import org.wattline.application.platform.Caller;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Undoing;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * Takes back what steps did to a case (撤销), the last first, in the unit of work of whoever asks: one that cannot be undone refuses by name and
 * leaves everything as it is.
 */
public final class UndoingSteps {
    private final List<StepEffects> effects;

    public UndoingSteps(List<StepEffects> effects) {
        this.effects = List.copyOf(effects);
    }

    /** All that the steps of the case did, because it ends without its goal. */
    public Outcome<Boolean> all(Caller who, ProcessInstance instance, ProcessDefinition process) {
        return undone(who, instance, new Undoing(instance, process).all());
    }

    /**
     * What the steps did that come up again because the case goes back: else they would do it a second time, which is refused, and the case would
     * neither go on nor end.
     *
     * @param instance the case before it goes back
     * @return the change that leads it back
     */
    public Outcome<Change<ProcessInstance>> back(
            Caller who,
            ProcessInstance instance,
            ProcessDefinition process,
            StepCode to,
            Change<ProcessInstance> change) {
        return undone(who, instance, new Undoing(instance, process).from(to)).map(yes -> change);
    }

    private Outcome<Boolean> undone(Caller who, ProcessInstance instance, List<Step> steps) {
        Outcome<Boolean> outcome = Outcome.done(true);
        for (StepEffects each : effects) {
            if (!each.subject().equals(instance.subject())) continue;
            for (Step step : steps) outcome = outcome.then(before -> each.undone(who, instance, step));
        }
        return outcome;
    }
}
