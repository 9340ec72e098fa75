package org.wattline.domain.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.definition.FormField;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * Moves a running case to another version of its process (流程迁移). What was done stays as it was; open tasks go on with their clocks in the
 * step that takes the place of theirs; steps that are gone fall away while they wait; new steps wait their turn. A case that cannot be moved is
 * left as it is, with all reasons.
 *
 * @param to the version to which it goes
 * @param map of steps that have other codes now; all others keep theirs
 * @param leaveOut whether new steps that the case has passed already are left out; else such a case is not moved
 */
public record Migration(ProcessDefinition to, Map<StepCode, StepCode> map, boolean leaveOut) {
    private static final Optional<String> WHY = Optional.of("migrated");

    /** @throws IllegalArgumentException if two steps shall become one, or one that the new version does not have */
    public Migration {
        map = Map.copyOf(map);
        if (new HashSet<>(map.values()).size() < map.size())
            throw new IllegalArgumentException("two steps cannot become one");
        for (StepCode target : map.values())
            if (to.find(target).isEmpty()) throw new IllegalArgumentException(to.key() + " has no step " + target);
    }

    /** @param from the version by which the case goes */
    public Outcome<Change<ProcessInstance>> of(
            ProcessInstance instance, ProcessDefinition from, StatutoryClock clock, Instant at) {
        if (instance.ended()) return Outcome.refused(WorkflowRefusal.PROCESS_ENDED);
        if (instance.state() == ProcessInstance.State.SUSPENDED) return Outcome.refused(CaseRefusal.SUSPENDED);
        if (instance.process().equals(to.key())) return Outcome.refused(CaseRefusal.AT_THAT_VERSION);
        ProcessDefinition own = instance.own(to);
        List<Unmovable.Reason> reasons = new ArrayList<>();
        if (!instance.subject().equals(to.subject())) reasons.add(Unmovable.Reason.otherSubject(instance.subject()));
        ProcessInstance moved = as(instance);
        for (StepCode step : codes(instance))
            moved = carried(moved, instance.current(step).orElseThrow(), instance.own(from), own, at, reasons);
        moved = entered(moved, own, at, reasons);
        answerless(moved, own, reasons);
        if (!reasons.isEmpty()) return Outcome.refused(new Unmovable(reasons));
        return Outcome.done(new Advance(own, moved, clock, at)
                .settledAfter(CaseEvent.migrated(moved, instance.process(), to.key())));
    }

    private ProcessInstance as(ProcessInstance from) {
        return new ProcessInstance(
                from.no(),
                to.key(),
                from.subject(),
                from.unit(),
                from.startedAt(),
                from.state(),
                from.data(),
                from.tasks(),
                from.course(),
                from.version());
    }

    private static Set<StepCode> codes(ProcessInstance instance) {
        Set<StepCode> codes = new LinkedHashSet<>();
        for (Task task : instance.tasks()) codes.add(task.step());
        return codes;
    }

    private ProcessInstance carried(
            ProcessInstance instance,
            Task task,
            ProcessDefinition from,
            ProcessDefinition own,
            Instant at,
            List<Unmovable.Reason> reasons) {
        StepCode code = map.getOrDefault(task.step(), task.step());
        Optional<Step> target = own.find(code);
        if (target.isEmpty()) {
            if (task.state().open()) reasons.add(Unmovable.Reason.gone(task.step()));
            return task.state().settled() ? instance : instance.replacing(fallen(task, at));
        }
        Task.Progress progress = waits(task) ? new Task.Progress.Waiting() : task.progress();
        boolean handed = from.find(task.step())
                .filter(step -> !step.position().equals(task.position()))
                .isPresent();
        if (code.equals(task.step()))
            return task.state().settled()
                    ? instance
                    : instance.replacing(lying(
                            handed, task, placed(task.no(), target.get(), task.round(), instance.unit(), progress)));
        ProcessInstance without = task.state().settled() ? instance : instance.replacing(fallen(task, at));
        return without.adding(lying(handed, task, placed(next(without), target.get(), 1, instance.unit(), progress)));
    }

    private static Task placed(TaskNo no, Step step, int round, UnitPath unit, Task.Progress progress) {
        return Task.waiting(no, step, round, unit).with(progress);
    }

    /** Who gave a task up does not get it back: one that was escalated stays with the position above, whatever the new version says. */
    private static Task lying(boolean handed, Task old, Task placed) {
        return handed && placed.state().open() ? placed.at(old.position()) : placed;
    }

    private static boolean waits(Task task) {
        return task.state() == TaskState.WAITING
                || task.state() == TaskState.STUCK
                || task.state() == TaskState.RETURNED;
    }

    private static Task fallen(Task task, Instant at) {
        return task.with(new Task.Progress.Skipped(at, WHY));
    }

    private static TaskNo next(ProcessInstance instance) {
        return TaskNo.of(instance.no(), instance.tasks().size() + 1);
    }

    /** The steps that the case has no tasks of. */
    private ProcessInstance entered(
            ProcessInstance instance, ProcessDefinition own, Instant at, List<Unmovable.Reason> reasons) {
        ProcessInstance all = instance;
        for (Step step : own.steps()) {
            if (all.current(step.code()).isPresent()) continue;
            Task fresh = Task.waiting(next(all), step, 1, all.unit());
            boolean passed = own.downstream(step.code()).stream()
                    .flatMap(after -> instance.current(after).stream())
                    .anyMatch(task -> task.state().open() || task.state() == TaskState.DONE);
            if (passed && !leaveOut) reasons.add(Unmovable.Reason.passed(step.code()));
            all = all.adding(passed ? fallen(fresh, at) : fresh);
        }
        return all;
    }

    /** Conditions of steps to come that nobody will be able to answer. */
    private static void answerless(ProcessInstance moved, ProcessDefinition own, List<Unmovable.Reason> reasons) {
        Set<String> asked = new HashSet<>();
        List<Step> open = own.steps().stream()
                .filter(step -> moved.current(step.code())
                        .filter(task -> !task.state().settled())
                        .isPresent())
                .toList();
        for (Step step : open) for (FormField field : step.form().fields()) asked.add(field.name());
        for (Step step : open)
            if (step.when().names().stream().noneMatch(asked::contains))
                step.when()
                        .of(moved.data())
                        .fault()
                        .ifPresent(fault -> reasons.add(Unmovable.Reason.answerless(step.code(), fault)));
    }
}
