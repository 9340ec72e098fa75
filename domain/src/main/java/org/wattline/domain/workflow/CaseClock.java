package org.wattline.domain.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.calendar.Deadline;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.workflow.definition.Limit;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Start;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;
import org.wattline.domain.workflow.definition.StepMark;

/**
 * Sets the clocks of a case (时限): of its tasks and of the whole, less the customer's time. While the customer has the word nobody knows when
 * anything will be due; when the pause ends, every running clock gets its new day.
 */
record CaseClock(ProcessDefinition process, StatutoryClock clock, Instant at) {
    /** The clock of a step that becomes ready now. */
    TaskClock of(ProcessInstance instance, Step step) {
        for (Limit limit : step.limits()) if (limit.applies(instance.data())) return running(instance, limit, at);
        return new TaskClock(at, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** After something moved: begins and ends waits for steps of the customer's, and sets all running clocks. */
    ProcessInstance set(ProcessInstance before, List<Event> facts) {
        ProcessInstance instance = totalled(waits(before));
        boolean waited = !instance.course().waits().isEmpty();
        for (Task task : instance.tasks()) {
            Optional<TaskClock> old =
                    task.clock().filter(running -> task.state().open());
            if (old.isEmpty()) continue;
            Step step = process.step(task.step());
            if (!waited
                    && step.limits().stream()
                            .allMatch(limit -> limit.start().named().isEmpty())) continue;
            TaskClock next = again(instance, step, old.get());
            if (next.equals(old.get())) continue;
            instance = instance.replacing(task.clocked(next));
            if (!next.due().equals(old.get().due())) facts.add(CaseEvent.rescheduled(instance, task, next.due()));
        }
        return instance;
    }

    private TaskClock again(ProcessInstance instance, Step step, TaskClock old) {
        return step.limits().stream()
                .filter(limit -> old.limit().filter(limit.rule().id()::equals).isPresent())
                .filter(limit -> limit.start().known(instance.data()))
                .findFirst()
                .map(limit -> running(instance, limit, old.since()))
                .orElse(old);
    }

    private TaskClock running(ProcessInstance instance, Limit limit, Instant ready) {
        TimeLimit rule = limit.rule();
        Start start = limit.start();
        LastDay due = new LastDay(
                clock,
                step -> doneAt(instance, step),
                instance.data(),
                instance.course().pauses());
        return new TaskClock(
                ready,
                Optional.of(rule.id()),
                rule.committed()
                        .flatMap(allowed -> due.of(start, ready, allowed))
                        .map(Deadline::day),
                rule.legal().flatMap(allowed -> due.of(start, ready, allowed)).map(Deadline::day));
    }

    /** Decided anew each time, because the data may have changed on which the limits of the whole depend. */
    private ProcessInstance totalled(ProcessInstance instance) {
        if (process.totals().isEmpty()) return instance;
        Optional<TaskClock> total = doneAt(instance, process.first().code())
                .flatMap(accepted -> process.totals().stream()
                        .filter(limit -> limit.applies(instance.data()))
                        .findFirst()
                        .map(limit -> running(instance, limit, accepted)));
        return instance.on(instance.course().within(total));
    }

    private ProcessInstance waits(ProcessInstance instance) {
        Course course = instance.course();
        for (Step step : process.steps()) {
            if (!step.marks().contains(StepMark.CUSTOMER_TIME)) continue;
            String name = step.code().code();
            boolean waiting = course.waits().stream().anyMatch(wait -> wait.open() && concerns(wait, name));
            boolean open = instance.current(step.code())
                    .map(task -> task.state().open())
                    .orElse(false);
            if (open && !waiting)
                course = course.waiting(Wait.since(Wait.Kind.CUSTOMER_STEP, name, at, Optional.empty()));
            if (!open && waiting) course = course.ending(wait -> concerns(wait, name), at);
        }
        return course.equals(instance.course()) ? instance : instance.on(course);
    }

    private static boolean concerns(Wait wait, String step) {
        return wait.kind() == Wait.Kind.CUSTOMER_STEP && wait.reason().equals(step);
    }

    /**
     * When a step was done last; the first one, acceptance, when it was done first: the days count from the acceptance, which a case that goes back
     * to it has behind it (WFL-80), and what the company does twice is its own time.
     */
    private Optional<Instant> doneAt(ProcessInstance instance, StepCode step) {
        boolean acceptance = process.first().code().equals(step);
        return acceptance
                ? instance.tasks().stream()
                        .filter(task -> task.step().equals(step))
                        .flatMap(task -> done(task).stream())
                        .findFirst()
                : instance.current(step).flatMap(CaseClock::done);
    }

    private static Optional<Instant> done(Task task) {
        return task.progress() instanceof Task.Progress.Done done ? Optional.of(done.at()) : Optional.empty();
    }
}
