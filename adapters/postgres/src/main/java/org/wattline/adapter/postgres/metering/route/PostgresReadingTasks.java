package org.wattline.adapter.postgres.metering.route;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.route.ReadingTasks;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Vault;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.route.ReadingPlanId;
import org.wattline.domain.metering.route.ReadingTask;
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.route.RouteCode;

/** Tasks of reading, on PostgreSQL; positions are sealed. */
public final class PostgresReadingTasks implements ReadingTasks {
    private static final String RESOURCE = "reading-task";

    /** A point can stand in several planned rounds; the days of the later one then begin where those of the earlier one end. No day is covered twice. */
    private static final String LAY = """
            with wanted as (
              select s.point_no, pl.due_on, pl.route_code, s.position, pl.opens_at, pl.closes_at, pl.tolerance_days,
                lag(pl.due_on) over (partition by s.point_no order by pl.due_on) as planned_before
              from reading_plan pl
              join route_stint s on s.route_code = pl.route_code and s.from_day < pl.due_on
                and (s.to_day is null or s.to_day >= pl.due_on)
              where pl.state = 'PLANNED' and s.point_no in (
                select r.point_no from route_stint r where r.route_code = any(:routes)
                union select unnest(:points))),
            covering as (
              select w.*, p.account_no, p.customer_id, p.unit_path,
                coalesce(greatest(w.planned_before, before.due_on), greatest(joined.from_day, joined.installed_on)) as covers_from
              from wanted w
              join metering_point p on p.no = w.point_no and p.quantity = '1'
              left join lateral (
                select max(t.due_on) as due_on from reading_task t where t.point_no = w.point_no and t.due_on < w.due_on) before on true
              cross join lateral (
                select (select min(s.from_day) from route_stint s where s.point_no = w.point_no) as from_day,
                  (select cast(min(i.installed_at) at time zone 'Asia/Shanghai' as date) from meter_installation i
                   where i.point_no = w.point_no) as installed_on) joined)
            insert into reading_task (point_no, due_on, route_code, position, account_no, customer_id, unit_path, covers_from,
              opens_at, closes_at, tolerance_days, state, version)
            select c.point_no, c.due_on, c.route_code, c.position, c.account_no, c.customer_id, c.unit_path, c.covers_from,
              c.opens_at, c.closes_at, c.tolerance_days, 'OPEN', 1
            from covering c
            where c.covers_from < c.due_on and exists (
              select from meter_installation i
              where i.point_no = c.point_no and i.installed_at < (cast(c.due_on as timestamp) at time zone 'Asia/Shanghai')
                and (i.removed_at is null or i.removed_at > (cast(c.covers_from as timestamp) at time zone 'Asia/Shanghai')))
            on conflict do nothing""";

    private static final String SETTLE = """
            with found as (
              select t.point_no, t.due_on, r.asset_no, r.read_at, r.source, r.quality = 'ESTIMATED' as estimated
              from reading_task t
              cross join lateral (select cast(t.due_on as timestamp) at time zone 'Asia/Shanghai' as at) due
              cross join lateral (
                select exists (
                  select from meter_installation i
                  where i.point_no = t.point_no and i.installed_at < due.at and (i.removed_at is null or i.removed_at > due.at)) as any) hangs
              cross join lateral (
                select * from register_reading r
                where r.point_no = t.point_no and r.read_at < t.closes_at
                  and (r.read_at >= t.opens_at or r.source = 'REMOVE' and not hangs.any
                    and r.read_at >= (cast(t.covers_from as timestamp) at time zone 'Asia/Shanghai'))
                order by r.quality = 'ESTIMATED', abs(extract(epoch from r.read_at - due.at)), r.read_at, r.asset_no
                limit 1) r
              where t.state <> 'READ' and t.closes_at > :since and t.opens_at <= :now)
            update reading_task t set state = case when f.estimated then 'ESTIMATED' else 'READ' end, asset_no = f.asset_no,
              source = case when f.estimated then null else f.source end, happened_at = f.read_at, reason = null, words = null,
              said_by = null, version = t.version + 1
            from found f
            where t.point_no = f.point_no and t.due_on = f.due_on and (t.state = 'OPEN' or not f.estimated)""";

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresReadingTasks(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<ReadingTask> find(ReadingTaskId id) {
        return units.read(h -> h.createQuery("select * from reading_task where point_no = :point and due_on = :due")
                        .bind("point", id.point().value())
                        .bind("due", id.due())
                        .mapTo(TaskRow.class)
                        .findOne())
                .map(this::loaded);
    }

    private ReadingTask loaded(TaskRow row) {
        ReadingTask task = row.task(vault);
        return units.loaded(RESOURCE, task.id(), task);
    }

    @Override
    public ReadingTask save(ReadingTask task) {
        int rows = ResultColumns.of(task.result())
                .bindTo(units.handle().createUpdate("update reading_task set " + ResultColumns.ASSIGNED + """
                        , read_position = :position, photo = :photo, version = version + 1
                        where point_no = :point and due_on = :due and version = :version"""))
                .bind("point", task.id().point().value())
                .bind("due", task.id().due())
                .bind("version", task.version().number())
                .bind("position", task.proof().position().map(position -> vault.seal(position.clear(), TaskRow.SEALED)))
                .bind("photo", task.proof().photo().map(photo -> photo.hex()))
                .execute();
        return units.stored(RESOURCE, task.id(), task, rows);
    }

    @Override
    public Optional<ReadingTask> around(MeteringPointNo point, Instant at) {
        return units.read(h -> h.createQuery("""
                                select * from reading_task
                                where point_no = :point and state <> 'READ' and opens_at <= :at and closes_at > :at
                                order by due_on limit 1""")
                        .bind("point", point.value())
                        .bind("at", at)
                        .mapTo(TaskRow.class)
                        .findOne())
                .map(this::loaded);
    }

    @Override
    public int lay(Collection<RouteCode> routes) {
        return lay(PostgresReadingPlans.codes(routes), List.of());
    }

    private int lay(List<String> routes, List<String> points) {
        return units.handle()
                .createUpdate(LAY)
                .bindArray("routes", String.class, routes)
                .bindArray("points", String.class, points)
                .execute();
    }

    @Override
    public void relay(Collection<MeteringPointNo> points) {
        List<String> numbers = points.stream().map(MeteringPointNo::value).toList();
        units.handle()
                .createUpdate("""
                        delete from reading_task t using reading_plan pl
                        where t.point_no = any(:points) and t.state = 'OPEN' and pl.route_code = t.route_code
                          and pl.due_on = t.due_on and pl.state = 'PLANNED'""")
                .bindArray("points", String.class, numbers)
                .execute();
        lay(List.of(), numbers);
    }

    @Override
    public int settle(Instant since, Instant now) {
        return units.handle()
                .createUpdate(SETTLE)
                .bind("since", since)
                .bind("now", now)
                .execute();
    }

    @Override
    public Map<ReadingPlanId, Integer> open(Collection<ReadingPlanId> plans) {
        return units
                .read(h -> h.createQuery("""
                                select t.route_code, t.due_on, count(*) as tasks
                                from unnest(:routes, :days) as wanted (route_code, due_on)
                                join reading_task t on t.route_code = wanted.route_code and t.due_on = wanted.due_on
                                where t.state = 'OPEN' group by t.route_code, t.due_on""")
                        .bindArray(
                                "routes",
                                String.class,
                                plans.stream().map(plan -> plan.route().code()).toList())
                        .bindArray(
                                "days",
                                LocalDate.class,
                                plans.stream().map(ReadingPlanId::due).toList())
                        .mapTo(Open.class)
                        .list())
                .stream()
                .collect(toMap(row -> new ReadingPlanId(new RouteCode(row.routeCode()), row.dueOn()), Open::tasks));
    }

    @Override
    public Page<ReadingTask> walk(ReadingPlanId plan, Page.Request page) {
        List<ReadingTask> rows = units
                .read(h -> h.createQuery("""
                        select * from reading_task
                        where route_code = :route and due_on = :due
                          and (cast(:position as integer) is null
                            or (position, point_no) > (cast(:position as integer), cast(:after as text)))
                        order by position, point_no limit :limit""")
                        .bind("route", plan.route().code())
                        .bind("due", plan.due())
                        .bind("position", page.after().map(key -> Integer.valueOf(key.substring(0, 9))))
                        .bind("after", page.after().map(key -> key.substring(10)))
                        .bind("limit", page.limit() + 1)
                        .mapTo(TaskRow.class)
                        .list())
                .stream()
                .map(row -> row.task(vault))
                .toList();
        return Page.of(rows, page.limit(), ReadingTasks::place);
    }

    /** Open tasks of a round. */
    public record Open(String routeCode, LocalDate dueOn, int tasks) {}
}
