package org.wattline.domain.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;

/** Which steps have done something to a case that is taken back (撤销), the last first. @param process its definition */
public record Undoing(ProcessInstance instance, ProcessDefinition process) {
    /** When the case ends without its goal: all that were ever done. */
    public List<Step> all() {
        return steps(instance.tasks().stream());
    }

    /** When the case goes back to a step: that step and those after it, which come up again, as far as they are done. None on the way ahead. */
    public List<Step> from(StepCode to) {
        if (instance.current(to)
                .filter(task -> task.state() != TaskState.WAITING)
                .isEmpty()) return List.of();
        Set<StepCode> again = new TreeSet<>(instance.own(process).downstream(to));
        again.add(to);
        return steps(again.stream().flatMap(step -> instance.current(step).stream()));
    }

    private List<Step> steps(Stream<Task> tasks) {
        ProcessDefinition own = instance.own(process);
        return tasks.filter(task -> task.state() == TaskState.DONE)
                .sorted(Comparator.comparing(Undoing::doneAt)
                        .thenComparing(Task::no)
                        .reversed())
                .map(task -> own.step(task.step()))
                .filter(step -> step.effect().isPresent())
                .distinct()
                .toList();
    }

    private static Instant doneAt(Task task) {
        return task.progress() instanceof Task.Progress.Done done ? done.at() : Instant.EPOCH;
    }
}
