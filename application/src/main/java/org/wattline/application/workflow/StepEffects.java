package org.wattline.application.workflow;

import java.util.Map;
import java.util.Set;
import org.wattline.application.platform.Caller;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.CannotUndo;
import org.wattline.domain.workflow.CaseRefusal;
import org.wattline.domain.workflow.Parting;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.definition.Effect;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Step;

/** What completed steps do to the cases of one kind; part of the unit of work that completes the step. */
public interface StepEffects {
    /** The kind of case, as process definitions name it: {@code connection}. */
    String subject();

    /** The effects that process definitions may use for it, with what each cannot be done without. */
    Set<Effect> effects();

    /** The same as a process cannot do without them that is meant for some of these cases only. */
    default Set<Effect> effects(ProcessDefinition process) {
        return effects();
    }

    /**
     * A step was completed.
     *
     * @param instance the case after it
     * @param form what its holder filled in
     * @return anything when it is done; a refusal undoes the step
     */
    Outcome<Boolean> completed(Caller who, ProcessInstance instance, Step step, Map<String, String> form);

    /** The last step was completed, or skipped. */
    Outcome<Boolean> ended(Caller who, ProcessInstance instance);

    /** Undoes what a completed step did, because its case is cancelled or goes back before the step; refused by name where that cannot be. */
    default Outcome<Boolean> undone(Caller who, ProcessInstance instance, Step step) {
        return Outcome.refused(new CannotUndo(step.code()));
    }

    /** The case was cancelled, or another one carries it on; all effects are undone. */
    default Outcome<Boolean> cancelled(Caller who, ProcessInstance instance, String reason) {
        return Outcome.done(true);
    }

    /** Another case carries this one on, after what this one did was undone. @param reason with the number of the other one */
    default Outcome<Boolean> joined(Caller who, ProcessInstance instance, ProcessInstance into, String reason) {
        return cancelled(who, instance, reason);
    }

    /** Whether another case may carry this one on; refused by name where they are not about the same. */
    default Outcome<Boolean> joinable(ProcessInstance instance, ProcessInstance into) {
        return Outcome.done(true);
    }

    /** The names of what is known of its cases besides their data; definitions that use them name them in {@code given}. */
    default Set<String> facts() {
        return Set.of();
    }

    /**
     * What is known of a case at this moment, so that conditions and checks can use it like data.
     *
     * @param form what the holder of the step that is being completed filled in
     * @param wanted some of {@link #facts}: those that a condition or check uses
     */
    default Map<String, String> facts(ProcessInstance instance, Map<String, String> form, Set<String> wanted) {
        return Map.of();
    }

    /** Makes what another case of the same kind is about, as a copy of this one's. @param part what the other one gets of it, by name */
    default Outcome<Parting> split(Caller who, ProcessInstance instance, Map<String, String> part) {
        return Outcome.refused(CaseRefusal.NOT_SPLITTABLE);
    }
}
