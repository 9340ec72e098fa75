package org.wattline.adapter.postgres.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.Json;
import org.wattline.adapter.postgres.platform.PlainQueries;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.Write;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.workflow.Course;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskClock;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.Wait;

/** Cases with their tasks on PostgreSQL. What changes is written together with the entry of the history that tells of it. */
public final class PostgresProcessInstances implements ProcessInstances {
    private static final String RESOURCE = "process";
    private static final String FIND = "select " + InstanceRow.COLUMNS + " from process_instance where no = any(?)";
    private static final PlainQuery<ProcessInstance> FOUND = new PlainQuery<>(FIND + " order by no", InstanceRow::read);
    private static final PlainQuery<Owned> TASKS = new PlainQuery<>(
            "select instance_no, " + TaskRow.COLUMNS
                    + " from task where instance_no = any(?) order by instance_no, place",
            row -> new Owned(new InstanceNo(row.getString(1)), TaskRow.read(row, 2)));
    /** The tasks are read after whoever held the case has let it go. */
    private static final PlainQueries<ProcessInstance, Task> HELD = new PlainQueries<>(
            new PlainQuery<>(
                    "select " + InstanceRow.COLUMNS + " from process_instance where no = ? for update",
                    InstanceRow::read),
            new PlainQuery<>(
                    "select " + TaskRow.COLUMNS + " from task where instance_no = ? order by place",
                    row -> TaskRow.read(row, 1)));

    private static final PlainQuery<UnitPath> UNIT = new PlainQuery<>(
            "select unit_path from process_instance where no = (select instance_no from task where no = ?)",
            row -> new UnitPath(row.getString(1)));
    private static final String INSERT_TASK = "insert into task (instance_no, place, " + TaskRow.COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?::date, ?::date, ?, ?, ?::timestamptz, ?::timestamptz, ?, ?)";
    private static final String UPDATE_TASK = """
            update task set position = ?, unit_path = ?, state = ?, ready_at = ?::timestamptz, limit_id = ?, committed_on = ?::date,
              legal_on = ?::date, holder = ?, behalf = ?, acted_at = ?::timestamptz, taken_at = ?::timestamptz, to_step = ?,
              reason = ?, alert_on = case when ? then alert_on end where no = ?""";

    private final PostgresUnits units;

    public PostgresProcessInstances(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<ProcessInstance> find(InstanceNo no) {
        return all(List.of(no)).stream().findFirst();
    }

    @Override
    public List<ProcessInstance> all(Collection<InstanceNo> wanted) {
        Object numbers =
                PlainQuery.array("text", wanted.stream().map(InstanceNo::value).toList());
        return withTasks(units.ask(FOUND, numbers));
    }

    @Override
    public Optional<UnitPath> unit(TaskNo no) {
        return units.ask(UNIT, no.value()).stream().findFirst();
    }

    @Override
    public Optional<ProcessInstance> held(InstanceNo no) {
        units.author();
        PlainQueries.Both<ProcessInstance, Task> found = units.ask(HELD, no.value(), no.value());
        return found.first().stream().findFirst().map(each -> units.loaded(RESOURCE, no, each.tasked(found.second())));
    }

    private List<ProcessInstance> withTasks(List<ProcessInstance> bare) {
        if (bare.isEmpty()) return bare;
        Map<InstanceNo, List<Task>> tasks = new HashMap<>();
        Object numbers = PlainQuery.array(
                "text", bare.stream().map(each -> each.no().value()).toList());
        for (Owned one : units.ask(TASKS, numbers))
            tasks.computeIfAbsent(one.instance, no -> new ArrayList<>()).add(one.task);
        return bare.stream()
                .map(each -> each.tasked(tasks.getOrDefault(each.no(), List.of())))
                .map(each -> units.loaded(RESOURCE, each.no(), each))
                .toList();
    }

    @Override
    public void add(ProcessInstance instance) {
        units.write(Write.of("""
                        insert into process_instance (no, process_code, process_version, subject, unit_path, started_at, state,
                          ended_at, data, course, total_since, total_limit, total_committed_on, total_legal_on, resting_until,
                          joined_no, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::jsonb, ?::jsonb, ?::timestamptz, ?, ?::date, ?::date, ?::date, ?, 1)""")
                .with(
                        instance.no().value(),
                        instance.process().code(),
                        instance.process().version())
                .with(
                        instance.subject(),
                        instance.unit().path(),
                        instance.startedAt(),
                        instance.state().name())
                .with(instance.ended() ? Optional.of(units.author().at()) : Optional.empty())
                .with(Json.write(instance.data()))
                .with(course(instance)));
        putTasks(Optional.empty(), instance);
        ProcessInstance stored = units.added(RESOURCE, instance.no(), instance);
        units.write(HistoryRow.write(units.author(), Optional.empty(), stored));
    }

    @Override
    public ProcessInstance save(ProcessInstance instance) {
        Optional<ProcessInstance> before = units.remembered(RESOURCE, instance.no(), ProcessInstance.class);
        units.write(Write.of("""
                        with saved as (update process_instance set process_code = ?, process_version = ?, state = ?,
                          ended_at = case when ? then coalesce(ended_at, ?::timestamptz) end,
                          data = ?::jsonb, course = ?::jsonb, total_since = ?::timestamptz, total_limit = ?,
                          total_committed_on = ?::date, total_legal_on = ?::date, resting_until = ?::date, joined_no = ?,
                          alert_on = case when ? then alert_on end, version = version + 1
                          where no = ? and version = ? returning 1)
                        select refuse('WL001', ?) where not exists (select from saved)""")
                .with(
                        instance.process().code(),
                        instance.process().version(),
                        instance.state().name())
                .with(instance.ended(), units.author().at())
                .with(Json.write(instance.data()))
                .with(course(instance))
                .with(before.map(old -> days(old.course().total()))
                        .equals(Optional.of(days(instance.course().total()))))
                .with(instance.no().value(), instance.version().number())
                .with(PostgresUnits.stale(RESOURCE, instance.no(), instance.version())));
        putTasks(before, instance);
        ProcessInstance stored = units.stored(RESOURCE, instance.no(), instance);
        units.write(HistoryRow.write(units.author(), before, stored));
        return stored;
    }

    private static Object[] course(ProcessInstance instance) {
        Course course = instance.course();
        Optional<TaskClock> total = course.total();
        return new Object[] {
            CourseJson.write(course),
            total.map(TaskClock::since),
            total.flatMap(TaskClock::limit),
            total.flatMap(TaskClock::committed),
            total.flatMap(TaskClock::legal),
            course.open(Wait.Kind.SUSPENSION).flatMap(Wait::until),
            course.joined().map(InstanceNo::value)
        };
    }

    /** New tasks are added, moved ones changed; a task that stays as it was is not written. */
    private void putTasks(Optional<ProcessInstance> before, ProcessInstance instance) {
        int place = 0;
        for (Task task : instance.tasks()) {
            place++;
            Optional<Task> old = before.flatMap(known -> known.task(task.no()));
            if (old.filter(task::equals).isPresent()) continue;
            List<Object> values = TaskRow.values(task);
            if (old.isPresent())
                units.write(Write.of(UPDATE_TASK)
                        .with(values.subList(3, values.size()).toArray())
                        .with(
                                days(old.get().clock()).equals(days(task.clock())),
                                task.no().value()));
            else
                units.write(
                        Write.of(INSERT_TASK).with(instance.no().value(), place).with(values.toArray()));
        }
    }

    /** When days move, what was told of them is not told yet. */
    private static List<Optional<LocalDate>> days(Optional<TaskClock> clock) {
        return List.of(clock.flatMap(TaskClock::committed), clock.flatMap(TaskClock::legal));
    }

    private record Owned(InstanceNo instance, Task task) {}
}
