package org.wattline.adapter.postgres.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskClock;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.definition.StepCode;

/** A row of {@code task}. */
public record TaskRow(
        String no,
        String step,
        int round,
        String position,
        String state,
        Optional<Instant> readyAt,
        Optional<String> limitId,
        Optional<LocalDate> committedOn,
        Optional<LocalDate> legalOn,
        Optional<String> holder,
        Optional<Instant> actedAt,
        Optional<String> toStep,
        Optional<String> reason) {
    static TaskRow of(Task task) {
        Optional<TaskClock> clock = task.clock();
        return new TaskRow(
                task.no().value(),
                task.step().code(),
                task.round(),
                task.position().value(),
                task.state().name(),
                clock.map(TaskClock::since),
                clock.flatMap(TaskClock::limit),
                clock.flatMap(TaskClock::committed),
                clock.flatMap(TaskClock::legal),
                task.holder(),
                actedAt(task.progress()),
                task.progress() instanceof Task.Progress.Returned returned
                        ? Optional.of(returned.to().code())
                        : Optional.empty(),
                task.progress() instanceof Task.Progress.Returned returned
                        ? Optional.of(returned.reason())
                        : Optional.empty());
    }

    Task task() {
        return new Task(new TaskNo(no), new StepCode(step), round, new PositionCode(position), progress());
    }

    private Task.Progress progress() {
        return switch (TaskState.valueOf(state)) {
            case WAITING -> new Task.Progress.Waiting();
            case READY -> new Task.Progress.Ready(clock());
            case CLAIMED -> new Task.Progress.Claimed(clock(), holder.orElseThrow(), actedAt.orElseThrow());
            case DONE -> new Task.Progress.Done(clock(), holder.orElseThrow(), actedAt.orElseThrow());
            case RETURNED ->
                new Task.Progress.Returned(
                        clock(),
                        holder.orElseThrow(),
                        actedAt.orElseThrow(),
                        new StepCode(toStep.orElseThrow()),
                        reason.orElse(""));
            case SKIPPED -> new Task.Progress.Skipped(actedAt.orElseThrow());
        };
    }

    private TaskClock clock() {
        return new TaskClock(readyAt.orElseThrow(), limitId, committedOn, legalOn);
    }

    private static Optional<Instant> actedAt(Task.Progress progress) {
        return switch (progress) {
            case Task.Progress.Waiting waiting -> Optional.empty();
            case Task.Progress.Ready ready -> Optional.empty();
            case Task.Progress.Claimed claimed -> Optional.of(claimed.at());
            case Task.Progress.Done done -> Optional.of(done.at());
            case Task.Progress.Returned returned -> Optional.of(returned.at());
            case Task.Progress.Skipped skipped -> Optional.of(skipped.at());
        };
    }
}
