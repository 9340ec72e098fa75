package org.wattline.domain.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;
import org.wattline.domain.workflow.definition.StepMark;

/** Leads a case another way than its process foresees. @param process its definition @param at now */
public record Steering(ProcessInstance instance, ProcessDefinition process, StatutoryClock clock, Instant at) {
    /** One of the step's own people leaves it out, where the process lets them. */
    public Outcome<Change<ProcessInstance>> skipping(TaskNo no, String by, Set<PositionCode> positions, String reason) {
        return instance.task(no)
                .filter(task -> !own().step(task.step()).marks().contains(StepMark.SKIPPABLE))
                .<Outcome<Change<ProcessInstance>>>map(task -> Outcome.refused(CaseRefusal.NOT_SKIPPABLE))
                .orElseGet(() -> instance.actor(no, by, positions, TaskState.Cause.NOT_WANTED)
                        .then(task -> skipped(task, reason)));
    }

    /** Somebody who may steer cases leaves a step out. */
    public Outcome<Change<ProcessInstance>> skipping(TaskNo no, String reason) {
        Optional<Task> task = instance.task(no);
        if (task.isEmpty()) return Outcome.refused(WorkflowRefusal.UNKNOWN_TASK);
        if (task.get().state().after(TaskState.Cause.NOT_WANTED).isEmpty())
            return Outcome.refused(WorkflowRefusal.NOT_POSSIBLE);
        return running().then(yes -> skipped(task.get(), reason));
    }

    private Outcome<Change<ProcessInstance>> skipped(Task task, String reason) {
        if (own().step(task.step()).effect().isPresent()) return Outcome.refused(new StepNeeded(task.step()));
        ProcessInstance next = instance.replacing(task.with(new Task.Progress.Skipped(at, Optional.of(reason))));
        return Outcome.done(settled(next, CaseEvent.skipped(instance, task)));
    }

    /** Goes on with another step: one passed already comes up again with all after it; on the way to a later one, all are left out. */
    public Outcome<Change<ProcessInstance>> jumping(StepCode to, String reason) {
        Optional<Task> target = instance.current(to);
        if (target.isEmpty() || target.get().state().open()) return Outcome.refused(CaseRefusal.NO_SUCH_JUMP);
        return running()
                .then(yes -> target.get().state() == TaskState.WAITING
                        ? ahead(to, reason)
                        : Outcome.done(advance(instance).backTo(to, CaseEvent.jumped(instance, to))));
    }

    private Outcome<Change<ProcessInstance>> ahead(StepCode to, String reason) {
        ProcessInstance next = instance;
        for (Step step : own().steps()) {
            Optional<Task> task = instance.current(step.code());
            if (task.isEmpty() || task.get().state().settled()) continue;
            if (!own().downstream(step.code()).contains(to)) continue;
            if (step.effect().isPresent()) return Outcome.refused(new StepNeeded(step.code()));
            next = next.replacing(task.get().with(new Task.Progress.Skipped(at, Optional.of(reason))));
        }
        return Outcome.done(settled(next, CaseEvent.jumped(instance, to)));
    }

    /** Has something done in between that no process foresees (加签). */
    public Outcome<Change<ProcessInstance>> adding(AddedStep step) {
        Optional<Task> before = instance.current(step.before());
        if (before.isEmpty()
                || own().find(step.code()).isPresent()
                || !(before.get().state().open() || before.get().state() == TaskState.WAITING))
            return Outcome.refused(CaseRefusal.NO_SUCH_PLACE);
        return running().then(yes -> {
            Task waiting = before.get().with(new Task.Progress.Waiting());
            ProcessInstance with =
                    instance.replacing(waiting).on(instance.course().adding(step));
            Step added = with.own(process).step(step.code());
            TaskNo no = TaskNo.of(instance.no(), instance.tasks().size() + 1);
            return Outcome.done(
                    settled(with.adding(Task.waiting(no, added, 1, instance.unit())), CaseEvent.added(instance, step)));
        });
    }

    /** Tries the guards again that ran into errors. */
    public Outcome<Change<ProcessInstance>> retrying() {
        List<Task> stuck = instance.tasks().stream()
                .filter(task -> task.state() == TaskState.STUCK)
                .toList();
        if (stuck.isEmpty()) return Outcome.refused(CaseRefusal.NOTHING_STUCK);
        return running().map(yes -> {
            ProcessInstance next = instance;
            for (Task task : stuck) next = next.replacing(task.with(new Task.Progress.Waiting()));
            return settled(next, CaseEvent.retried(instance));
        });
    }

    private Outcome<Boolean> running() {
        if (instance.ended()) return Outcome.refused(WorkflowRefusal.PROCESS_ENDED);
        if (instance.state() == ProcessInstance.State.SUSPENDED) return Outcome.refused(CaseRefusal.SUSPENDED);
        return Outcome.done(true);
    }

    private ProcessDefinition own() {
        return instance.own(process);
    }

    private Change<ProcessInstance> settled(ProcessInstance next, Event first) {
        return advance(next).settledAfter(first);
    }

    private Advance advance(ProcessInstance next) {
        return new Advance(next.own(process), next, clock, at);
    }
}
