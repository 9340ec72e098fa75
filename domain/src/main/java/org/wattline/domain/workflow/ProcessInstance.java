package org.wattline.domain.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.workflow.definition.FieldFault;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * A case on its way through a process (流程实例): its tasks, old and new, and the data collected so far. A step becomes ready when all steps
 * before it are done or skipped; it is skipped when its guard does not hold.
 *
 * @param unit the unit whose people do the work, but for the steps that are for a unit above it
 * @param data what the case brought along and what completed steps added; never personal
 * @param tasks all tasks in the order in which they were made
 * @param course what makes its way its own
 */
public record ProcessInstance(
        InstanceNo no,
        ProcessKey process,
        String subject,
        UnitPath unit,
        Instant startedAt,
        State state,
        SortedMap<String, String> data,
        List<Task> tasks,
        Course course,
        Version version)
        implements Versioned<ProcessInstance> {
    public ProcessInstance {
        data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
        tasks = List.copyOf(tasks);
    }

    public static Change<ProcessInstance> start(
            InstanceNo no,
            ProcessDefinition process,
            UnitPath unit,
            Map<String, String> data,
            Instant at,
            StatutoryClock clock) {
        List<Task> tasks = new ArrayList<>();
        for (Step step : process.steps()) tasks.add(Task.waiting(TaskNo.of(no, tasks.size() + 1), step, 1, unit));
        ProcessInstance fresh = new ProcessInstance(
                no,
                process.key(),
                process.subject(),
                unit,
                at,
                State.RUNNING,
                new TreeMap<>(data),
                tasks,
                Course.STRAIGHT,
                Version.NEW);
        return new Advance(process, fresh, clock, at).settled();
    }

    /** Takes a ready task. */
    public Outcome<Change<ProcessInstance>> claiming(TaskNo no, String by, Set<PositionCode> positions, Instant at) {
        return actor(no, by, positions, TaskState.Cause.CLAIM).map(task -> {
            Task next = task.with(new Task.Progress.Claimed(clockOf(task), by, at));
            return Change.of(
                    replacing(next), new WorkflowEvent.TaskClaimed(this.no, task.unit(), task.no(), task.step()));
        });
    }

    /** Gives a task back to its position. */
    public Outcome<Change<ProcessInstance>> releasing(TaskNo no, String by, Set<PositionCode> positions) {
        return actor(no, by, positions, TaskState.Cause.RELEASE).map(task -> {
            Task next = task.with(new Task.Progress.Ready(clockOf(task)));
            return Change.of(
                    replacing(next), new WorkflowEvent.TaskReleased(this.no, task.unit(), task.no(), task.step()));
        });
    }

    /** Completes a task that one holds, with the data of its form; later steps become ready or are skipped. */
    public Outcome<Change<ProcessInstance>> completing(
            TaskNo no,
            String by,
            Set<PositionCode> positions,
            Map<String, String> form,
            ProcessDefinition process,
            Instant at,
            StatutoryClock clock) {
        return actor(no, by, positions, TaskState.Cause.COMPLETE).then(task -> {
            ProcessDefinition own = own(process);
            List<FieldFault> faults = own.step(task.step()).form().faults(form, data);
            if (!faults.isEmpty()) return Outcome.refused(new FormFaulty(faults));
            SortedMap<String, String> collected = new TreeMap<>(data);
            collected.putAll(form);
            ProcessInstance next = replacing(
                            task.with(new Task.Progress.Done(clockOf(task), by, at, takenAt(task, at))))
                    .collecting(collected);
            return Outcome.done(new Advance(own, next, clock, at)
                    .settledAfter(new WorkflowEvent.TaskCompleted(this.no, task.unit(), task.no(), task.step())));
        });
    }

    /** Sends the case back to an earlier step; that step and all after it come up again. */
    public Outcome<Change<ProcessInstance>> returning(
            TaskNo no,
            String by,
            Set<PositionCode> positions,
            StepCode to,
            String reason,
            ProcessDefinition process,
            Instant at,
            StatutoryClock clock) {
        return actor(no, by, positions, TaskState.Cause.RETURN).then(task -> {
            ProcessDefinition own = own(process);
            if (!own.step(task.step()).returnsTo().contains(to)) return Outcome.refused(WorkflowRefusal.NO_WAY_BACK);
            ProcessInstance next = replacing(task.with(new Task.Progress.Returned(clockOf(task), by, at, to, reason)));
            return Outcome.done(new Advance(own, next, clock, at)
                    .backTo(to, new WorkflowEvent.TaskReturned(this.no, task.unit(), task.no(), task.step(), to)));
        });
    }

    /** Ends the case without its goal; open tasks are not wanted any more. */
    public Outcome<Change<ProcessInstance>> cancelling(Instant at) {
        if (ended()) return Outcome.refused(WorkflowRefusal.PROCESS_ENDED);
        return Outcome.done(Change.of(
                stopped(State.CANCELLED, Optional.empty(), at), new WorkflowEvent.ProcessCancelled(no, unit, process)));
    }

    /** Whether nothing can happen to it any more. */
    public boolean ended() {
        return state != State.RUNNING && state != State.SUSPENDED;
    }

    /** The process as this case goes through it: with the steps that were added. */
    public ProcessDefinition own(ProcessDefinition definition) {
        ProcessDefinition own = definition;
        for (AddedStep step : course.added()) own = step.in(own);
        return own;
    }

    public Optional<Task> task(TaskNo wanted) {
        return tasks.stream().filter(task -> task.no().equals(wanted)).findFirst();
    }

    /** The unit whose people do a task; the case's own if it has no such task. */
    public UnitPath unit(TaskNo wanted) {
        return task(wanted).map(Task::unit).orElse(unit);
    }

    /** The newest task of a step. */
    public Optional<Task> current(StepCode step) {
        return tasks.stream().filter(task -> task.step().equals(step)).reduce((older, newer) -> newer);
    }

    Outcome<Task> actor(TaskNo wanted, String by, Set<PositionCode> positions, TaskState.Cause cause) {
        Optional<Task> found = task(wanted);
        if (found.isEmpty()) return Outcome.refused(WorkflowRefusal.UNKNOWN_TASK);
        Task task = found.get();
        if (state == State.SUSPENDED) return Outcome.refused(CaseRefusal.SUSPENDED);
        if (!positions.contains(task.position()))
            return Outcome.refused(new WrongPosition(task.position(), task.unit()));
        boolean others = task.holder().filter(holder -> !holder.equals(by)).isPresent()
                && !(cause == TaskState.Cause.CLAIM && takesBack(task, by));
        if (others)
            return Outcome.refused(new TaskTaken(task.state(), task.holder().orElseThrow()));
        if (task.state().after(cause).isPresent() || cause == TaskState.Cause.CLAIM && takesBack(task, by))
            return Outcome.done(task);
        return Outcome.refused(
                task.state() == TaskState.READY ? WorkflowRefusal.NOT_CLAIMED : WorkflowRefusal.NOT_POSSIBLE);
    }

    /** Whoever delegated a task may claim it again. */
    private static boolean takesBack(Task task, String by) {
        return task.progress() instanceof Task.Progress.Claimed claimed
                && claimed.behalf().filter(by::equals).isPresent();
    }

    private static Instant takenAt(Task task, Instant now) {
        return task.progress() instanceof Task.Progress.Claimed claimed ? claimed.at() : now;
    }

    static TaskClock clockOf(Task task) {
        return task.clock().orElseThrow(() -> new IllegalStateException("no clock runs for task " + task.no()));
    }

    ProcessInstance replacing(Task next) {
        return with(
                state,
                tasks.stream()
                        .map(task -> task.no().equals(next.no()) ? next : task)
                        .toList(),
                data);
    }

    ProcessInstance adding(Task next) {
        List<Task> all = new ArrayList<>(tasks);
        all.add(next);
        return with(state, all, data);
    }

    ProcessInstance completed() {
        return with(State.COMPLETED, tasks, data);
    }

    /** It has ended, or is carried on elsewhere; what was not done is not wanted any more. */
    ProcessInstance stopped(State end, Optional<String> reason, Instant at) {
        List<Task> next = tasks.stream()
                .map(task -> task.state().after(TaskState.Cause.NOT_WANTED).isPresent()
                        ? task.with(new Task.Progress.Skipped(at, reason))
                        : task)
                .toList();
        return with(end, next, data).on(course.ending(wait -> true, at));
    }

    /** With these tasks, for stores that read them apart. */
    public ProcessInstance tasked(List<Task> read) {
        return with(state, read, data);
    }

    ProcessInstance in(State next) {
        return with(next, tasks, data);
    }

    ProcessInstance on(Course next) {
        return new ProcessInstance(no, process, subject, unit, startedAt, state, data, tasks, next, version);
    }

    /** With what is known of it besides its data, as it stands now. */
    public ProcessInstance knowing(Map<String, String> facts) {
        SortedMap<String, String> known = new TreeMap<>(data);
        known.putAll(facts);
        return collecting(known);
    }

    ProcessInstance collecting(SortedMap<String, String> collected) {
        return with(state, tasks, collected);
    }

    private ProcessInstance with(State nextState, List<Task> nextTasks, SortedMap<String, String> nextData) {
        return new ProcessInstance(
                no, process, subject, unit, startedAt, nextState, nextData, nextTasks, course, version);
    }

    @Override
    public ProcessInstance at(Version stored) {
        return new ProcessInstance(no, process, subject, unit, startedAt, state, data, tasks, course, stored);
    }

    /** States of a case. */
    public enum State {
        RUNNING,
        /** The customer lets it rest. */
        SUSPENDED,
        COMPLETED,
        CANCELLED,
        /** Another case carries it on. */
        JOINED
    }
}
