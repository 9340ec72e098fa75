package org.wattline.domain.workflow;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;

/** Gives tasks of a case into other hands. @param at now */
public record Handover(ProcessInstance instance, Instant at) {
    /**
     * The holder lets a colleague of the same position do it (委托) and may claim it back.
     *
     * @param others the positions of the colleague
     */
    public Outcome<Change<ProcessInstance>> delegating(
            TaskNo no, String by, Set<PositionCode> positions, String to, Set<PositionCode> others) {
        return instance.actor(no, by, positions, TaskState.Cause.COMPLETE)
                .then(task -> taking(task, to, others, "delegated", Optional.of(by)));
    }

    /** A supervisor gives it to another person of the position (转派), whoever has it. */
    public Outcome<Change<ProcessInstance>> transferring(TaskNo no, String to, Set<PositionCode> others) {
        return open(no, TaskState.Cause.HAND_OVER)
                .then(task -> taking(task, to, others, "transferred", Optional.empty()));
    }

    /** It goes to the supervisor's position (升级). */
    public Outcome<Change<ProcessInstance>> escalating(TaskNo no, Optional<PositionCode> supervisor) {
        return open(no, TaskState.Cause.ESCALATE).then(task -> {
            if (supervisor.isEmpty() || supervisor.get().equals(task.position()))
                return Outcome.refused(CaseRefusal.NO_SUPERVISOR);
            Task next = task.at(supervisor.get()).with(new Task.Progress.Ready(ProcessInstance.clockOf(task)));
            return Outcome.done(
                    Change.of(instance.replacing(next), CaseEvent.escalated(instance, task, supervisor.get())));
        });
    }

    private Outcome<Change<ProcessInstance>> taking(
            Task task, String to, Set<PositionCode> positions, String way, Optional<String> behalf) {
        if (task.holder().filter(to::equals).isPresent()) return Outcome.refused(CaseRefusal.SAME_PERSON);
        if (!positions.contains(task.position())) return Outcome.refused(new NotOfPosition(to, task.position()));
        Task next = task.with(new Task.Progress.Claimed(ProcessInstance.clockOf(task), to, at, behalf));
        return Outcome.done(Change.of(instance.replacing(next), CaseEvent.handed(instance, task, way, to)));
    }

    private Outcome<Task> open(TaskNo no, TaskState.Cause cause) {
        Optional<Task> task = instance.task(no);
        if (task.isEmpty()) return Outcome.refused(WorkflowRefusal.UNKNOWN_TASK);
        if (instance.state() == ProcessInstance.State.SUSPENDED) return Outcome.refused(CaseRefusal.SUSPENDED);
        if (task.get().state().after(cause).isEmpty()) return Outcome.refused(WorkflowRefusal.NOT_POSSIBLE);
        return Outcome.done(task.get());
    }
}
