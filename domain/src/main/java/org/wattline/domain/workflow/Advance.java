package org.wattline.domain.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;
import org.wattline.domain.workflow.definition.Verdict;

/** Moves a case on after something happened to it: which steps become ready, which are skipped, and when they are due. */
final class Advance {
    private final ProcessDefinition process;
    private final CaseClock clock;
    private final Instant at;
    private final List<Event> facts = new ArrayList<>();
    private ProcessInstance instance;

    /** @param process as the case goes through it */
    Advance(ProcessDefinition process, ProcessInstance instance, StatutoryClock clock, Instant at) {
        this.process = process;
        this.instance = instance;
        this.clock = new CaseClock(process, clock, at);
        this.at = at;
    }

    Change<ProcessInstance> settledAfter(Event first) {
        facts.add(first);
        return settled();
    }

    /** Lets all steps move that can, until none can. */
    Change<ProcessInstance> settled() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Step step : process.steps()) moved |= moves(step);
        }
        boolean ended = process.steps().stream()
                .allMatch(step -> stateOf(step.code()).map(TaskState::settled).orElse(false));
        if (ended) {
            instance = instance.completed().on(instance.course().ending(wait -> true, at));
            facts.add(new WorkflowEvent.ProcessCompleted(instance.no(), instance.unit(), process.key()));
        }
        instance = clock.set(instance, facts);
        return new Change<>(instance, facts);
    }

    /** Makes a step and all after it come up again, as far as they have left their waiting. */
    Change<ProcessInstance> backTo(StepCode to, Event first) {
        facts.add(first);
        Set<StepCode> again = new TreeSet<>(process.downstream(to));
        again.add(to);
        for (Step step : process.steps()) if (again.contains(step.code())) repeat(step);
        return settled();
    }

    private void repeat(Step step) {
        Optional<Task> current = instance.current(step.code());
        if (current.isEmpty() || current.get().state() == TaskState.WAITING) return;
        Task old = current.get();
        if (old.state().after(TaskState.Cause.NOT_WANTED).isPresent())
            instance = instance.replacing(old.with(new Task.Progress.Skipped(at)));
        TaskNo no = TaskNo.of(instance.no(), instance.tasks().size() + 1);
        instance = instance.adding(Task.waiting(no, step, old.round() + 1, instance.unit()));
    }

    private boolean moves(Step step) {
        Optional<Task> current = instance.current(step.code());
        if (current.isEmpty() || current.get().state() != TaskState.WAITING) return false;
        if (!step.after().stream()
                .allMatch(before -> stateOf(before).map(TaskState::settled).orElse(false))) return false;
        Task task = current.get();
        Verdict verdict = step.when().of(instance.data());
        if (verdict.fault().isPresent()) {
            stuck(task, verdict.fault().get().toString());
            return true;
        }
        if (!verdict.holds()) {
            instance = instance.replacing(task.with(new Task.Progress.Skipped(at)));
            return true;
        }
        TaskClock running = clock.of(instance, step);
        instance = instance.replacing(task.with(new Task.Progress.Ready(running)));
        facts.add(new WorkflowEvent.TaskReady(
                instance.no(), task.unit(), task.no(), task.step(), task.position(), running.due()));
        return true;
    }

    /** Nobody can tell whether the step is done at all, because its condition gives no answer: there the case stands still. */
    private void stuck(Task task, String why) {
        instance = instance.replacing(task.with(new Task.Progress.Stuck(at, why)));
        facts.add(CaseEvent.stuck(instance, task));
    }

    private Optional<TaskState> stateOf(StepCode step) {
        return instance.current(step).map(Task::state);
    }
}
