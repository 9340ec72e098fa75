package org.wattline.adapter.postgres.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskClock;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.definition.StepCode;

/** A row of {@code task}. */
final class TaskRow {
    /** What {@link #read} wants, in its order. */
    static final String COLUMNS =
            "no, step, round, position, unit_path, state, ready_at, limit_id, committed_on, legal_on, holder, behalf, acted_at, taken_at, to_step, reason";

    private TaskRow() {}

    /** @param first the column of {@code no} */
    static Task read(ResultSet row, int first) throws SQLException {
        return new Task(
                new TaskNo(row.getString(first)),
                new StepCode(row.getString(first + 1)),
                row.getInt(first + 2),
                new PositionCode(row.getString(first + 3)),
                new UnitPath(row.getString(first + 4)),
                progress(row, first));
    }

    private static Task.Progress progress(ResultSet row, int first) throws SQLException {
        return switch (TaskState.valueOf(row.getString(first + 5))) {
            case WAITING -> new Task.Progress.Waiting();
            case READY -> new Task.Progress.Ready(clock(row, first));
            case CLAIMED ->
                new Task.Progress.Claimed(
                        clock(row, first),
                        row.getString(first + 10),
                        instant(row, first + 12),
                        PlainQuery.text(row, first + 11));
            case DONE ->
                new Task.Progress.Done(
                        clock(row, first),
                        row.getString(first + 10),
                        instant(row, first + 12),
                        instant(row, first + 13));
            case RETURNED ->
                new Task.Progress.Returned(
                        clock(row, first),
                        row.getString(first + 10),
                        instant(row, first + 12),
                        new StepCode(row.getString(first + 14)),
                        PlainQuery.text(row, first + 15).orElse(""));
            case SKIPPED -> new Task.Progress.Skipped(instant(row, first + 12), PlainQuery.text(row, first + 15));
            case STUCK ->
                new Task.Progress.Stuck(
                        instant(row, first + 12),
                        PlainQuery.text(row, first + 15).orElse(""));
        };
    }

    private static TaskClock clock(ResultSet row, int first) throws SQLException {
        return new TaskClock(
                instant(row, first + 6),
                PlainQuery.text(row, first + 7),
                PlainQuery.value(row, first + 8, LocalDate.class),
                PlainQuery.value(row, first + 9, LocalDate.class));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The values of {@link #COLUMNS}; what is absent is an absent text. */
    static List<Object> values(Task task) {
        Optional<TaskClock> clock = task.clock();
        List<Object> values = new ArrayList<>(List.of(
                task.no().value(),
                task.step().code(),
                task.round(),
                task.position().value(),
                task.unit().path(),
                task.state().name()));
        values.addAll(List.of(
                clock.map(TaskClock::since),
                clock.flatMap(TaskClock::limit),
                clock.flatMap(TaskClock::committed),
                clock.flatMap(TaskClock::legal),
                task.holder()));
        values.addAll(acted(task.progress()));
        return values;
    }

    /** behalf, acted_at, taken_at, to_step, reason. */
    private static List<Object> acted(Task.Progress progress) {
        Optional<Object> no = Optional.empty();
        return switch (progress) {
            case Task.Progress.Waiting waiting -> List.of(no, no, no, no, no);
            case Task.Progress.Ready ready -> List.of(no, no, no, no, no);
            case Task.Progress.Claimed claimed -> List.of(claimed.behalf(), claimed.at(), no, no, no);
            case Task.Progress.Done done -> List.of(no, done.at(), done.taken(), no, no);
            case Task.Progress.Returned returned ->
                List.of(no, returned.at(), no, returned.to().code(), returned.reason());
            case Task.Progress.Skipped skipped -> List.of(no, skipped.at(), no, no, skipped.reason());
            case Task.Progress.Stuck stuck -> List.of(no, stuck.at(), no, no, stuck.why());
        };
    }
}
