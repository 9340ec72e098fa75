package org.wattline.adapter.postgres.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.adapter.postgres.platform.Json;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.Course;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.TaskClock;
import org.wattline.domain.workflow.definition.ProcessKey;

/** A row of {@code process_instance}, without its tasks. */
final class InstanceRow {
    /** What {@link #read} wants, in its order. */
    static final String COLUMNS = """
            no, process_code, process_version, subject, unit_path, started_at, state, data::text, course::text, total_since,
            total_limit, total_committed_on, total_legal_on, joined_no, version""";

    private InstanceRow() {}

    static ProcessInstance read(ResultSet row) throws SQLException {
        String course = row.getString(9);
        return new ProcessInstance(
                new InstanceNo(row.getString(1)),
                new ProcessKey(row.getString(2), row.getInt(3)),
                row.getString(4),
                new UnitPath(row.getString(5)),
                TaskRow.instant(row, 6),
                ProcessInstance.State.valueOf(row.getString(7)),
                new TreeMap<>(Json.texts(row.getString(8))),
                List.of(),
                new Course(
                        CourseJson.waits(course),
                        CourseJson.added(course),
                        total(row),
                        PlainQuery.text(row, 14).map(InstanceNo::new)),
                new Version(row.getLong(15)));
    }

    private static Optional<TaskClock> total(ResultSet row) throws SQLException {
        return PlainQuery.value(row, 10, OffsetDateTime.class).isEmpty()
                ? Optional.empty()
                : Optional.of(new TaskClock(
                        TaskRow.instant(row, 10),
                        PlainQuery.text(row, 11),
                        PlainQuery.value(row, 12, LocalDate.class),
                        PlainQuery.value(row, 13, LocalDate.class)));
    }
}
