package org.wattline.application.connection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.StaffName;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.fee.FeeCharge;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskClock;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.Wait;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * How far an application is, step by step, as the applicant sees it (阳光业扩).
 *
 * @param due last day for the whole by the company's promise, or else by law, once the application is accepted; none while the applicant has
 *     the word
 * @param legal last day for the whole by law
 * @param fees what it owes once: whether, how much, why, and what of it is paid
 * @param waits the applicant's own time, which is taken off
 * @param joined the application that carries this one on, once it was joined to that
 */
public record Progress(
        ProcessInstance.State state,
        Optional<LocalDate> due,
        Optional<LocalDate> legal,
        List<Line> lines,
        List<Wait> waits,
        List<FeeCharge> fees,
        Optional<InstanceNo> joined) {
    public Progress {
        lines = List.copyOf(lines);
        waits = List.copyOf(waits);
        fees = List.copyOf(fees);
    }

    public static Progress of(
            ProcessInstance instance, ProcessDefinition process, List<FeeCharge> fees, HolderNames.Called called) {
        List<Line> lines = new ArrayList<>();
        for (Step step : instance.own(process).steps())
            instance.current(step.code()).ifPresent(task -> lines.add(line(step, task, called)));
        Optional<TaskClock> total = instance.course().total();
        return new Progress(
                instance.state(),
                total.flatMap(TaskClock::due),
                total.flatMap(TaskClock::legal),
                lines,
                instance.course().waits(),
                fees,
                instance.course().joined());
    }

    private static Line line(Step step, Task task, HolderNames.Called called) {
        Optional<TaskClock> clock = task.clock();
        return new Line(
                step.code(),
                step.name(),
                task.state(),
                task.position(),
                called.position(task.position()),
                task.unit(),
                called.unit(task.unit()),
                task.holder().flatMap(called::person),
                clock.map(TaskClock::since),
                endedAt(task),
                clock.flatMap(TaskClock::committed),
                clock.flatMap(TaskClock::legal));
    }

    private static Optional<Instant> endedAt(Task task) {
        return switch (task.progress()) {
            case Task.Progress.Done done -> Optional.of(done.at());
            case Task.Progress.Returned returned -> Optional.of(returned.at());
            case Task.Progress.Skipped skipped -> Optional.of(skipped.at());
            case Task.Progress.Waiting waiting -> Optional.empty();
            case Task.Progress.Ready ready -> Optional.empty();
            case Task.Progress.Claimed claimed -> Optional.empty();
            case Task.Progress.Stuck stuck -> Optional.empty();
        };
    }

    /**
     * What whoever has a link to it is shown.
     *
     * @param feeYuan what the process determined as fee
     */
    public record Shared(Progress progress, Optional<String> feeYuan) {}

    /**
     * A step.
     *
     * @param position who does it, or was asked to in its place
     * @param unit the unit that has it
     * @param holder who has it in hand, or did it
     * @param committed last day by the company's promise
     * @param legal last day by law
     */
    public record Line(
            StepCode step,
            Text name,
            TaskState state,
            PositionCode position,
            Text positionName,
            UnitPath unit,
            Text unitName,
            Optional<StaffName> holder,
            Optional<Instant> since,
            Optional<Instant> endedAt,
            Optional<LocalDate> committed,
            Optional<LocalDate> legal) {}
}
