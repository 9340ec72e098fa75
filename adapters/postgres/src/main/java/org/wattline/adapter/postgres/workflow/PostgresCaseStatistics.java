package org.wattline.adapter.postgres.workflow;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.platform.Scope;
import org.wattline.application.workflow.statistics.CaseStatistics;
import org.wattline.application.workflow.statistics.Days;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.calendar.WorkingCalendars;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.workflow.definition.StepCode;

/** Figures over all cases on PostgreSQL: each kind one statement, working days by a table of days that is counted through. */
public final class PostgresCaseStatistics implements CaseStatistics {
    /** Nothing is counted further back: what began earlier counts from there. */
    private static final int DAYS_BACK = 1100;

    private static final String DAYS = """
            with at as (select ?::timestamptz as since, ?::timestamptz as until, ?::date as first, ?::text as unit),
            wd as (select day, n from unnest(?::date[], ?::int4[]) as w (day, n)),
            """;
    private static final String MINE =
            "(at.unit = '/' or %1$s.unit_path = at.unit or starts_with(%1$s.unit_path, at.unit || '/'))";
    private static final PlainQuery<Worked> WORKED = new PlainQuery<>(
            DAYS + """
            done as (
              select t.unit_path, i.process_code, i.data ->> 'change' as type, t.step, b.n - a.n as total, c.n - a.n as waiting, b.n - c.n as working,
                b.day > t.due_on as late
              from at, task t join process_instance i on i.no = t.instance_no
              join wd a on a.day = greatest((t.ready_at at time zone 'Asia/Shanghai')::date, (select first from at))
              join wd b on b.day = (t.acted_at at time zone 'Asia/Shanghai')::date
              join wd c on c.day = greatest((t.taken_at at time zone 'Asia/Shanghai')::date, (select first from at))
              where t.state = 'DONE' and t.acted_at >= at.since and t.acted_at < at.until and %s)
            select unit_path, process_code, type, step, count(*), count(*) filter (where late),
              percentile_disc(array[0.5, 0.9, 0.99]) within group (order by total),
              percentile_disc(array[0.5, 0.9, 0.99]) within group (order by waiting),
              percentile_disc(array[0.5, 0.9, 0.99]) within group (order by working)
            from done group by unit_path, process_code, type, step order by unit_path, process_code, type nulls first, step""".formatted(MINE.formatted("t")),
            row -> new Worked(
                    new UnitPath(row.getString(1)),
                    row.getString(2),
                    PlainQuery.text(row, 3),
                    new StepCode(row.getString(4)),
                    row.getLong(5),
                    days(row, 7),
                    days(row, 8),
                    days(row, 9),
                    row.getLong(6)));
    private static final PlainQuery<Pending> PENDING = new PlainQuery<>(
            """
            with at as (select ?::text as unit, ?::date as today)
            select t.unit_path, i.process_code, i.data ->> 'change', t.step, count(*), count(*) filter (where t.state = 'READY'),
              count(*) filter (where t.due_on < at.today)
            from at, task t join process_instance i on i.no = t.instance_no
            where t.state in ('READY', 'CLAIMED') and %s
            group by 1, 2, 3, 4 order by 1, 2, 3 nulls first, 4""".formatted(MINE.formatted("t")),
            row -> new Pending(
                    new UnitPath(row.getString(1)),
                    row.getString(2),
                    PlainQuery.text(row, 3),
                    new StepCode(row.getString(4)),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7)));
    private static final PlainQuery<Cases> CASES = new PlainQuery<>(
            DAYS + """
            seen as (
              select i.unit_path, i.process_code, i.started_at >= at.since and i.started_at < at.until as started,
                i.ended_at >= at.since and i.ended_at < at.until as ended, i.state, i.data ->> 'change' as type,
                coalesce((case when i.data ->> 'change' is null then i.data ->> 'capacityKva' else i.data ->> 'addedKva' end)::numeric, 0) as kva,
                b.n - a.n as cycle, b.day > coalesce(i.total_committed_on, i.total_legal_on) as late
              from at, process_instance i
              left join wd a on a.day = greatest((i.started_at at time zone 'Asia/Shanghai')::date, (select first from at))
              left join wd b on b.day = (i.ended_at at time zone 'Asia/Shanghai')::date
              where (i.ended_at is null or i.ended_at >= at.since or i.started_at >= at.since) and i.started_at < at.until
                and %s)
            select unit_path, process_code, type, count(*) filter (where started),
              count(*) filter (where ended and state = 'COMPLETED'), count(*) filter (where ended and state = 'CANCELLED'),
              count(*) filter (where state in ('RUNNING', 'SUSPENDED')),
              percentile_disc(array[0.5, 0.9, 0.99]) within group (order by cycle) filter (where ended and state = 'COMPLETED'),
              count(*) filter (where ended and state = 'COMPLETED' and late),
              coalesce(sum(kva) filter (where started), 0), coalesce(sum(kva) filter (where ended and state = 'COMPLETED'), 0),
              coalesce(sum(kva) filter (where ended and state = 'CANCELLED'), 0)
            from seen group by unit_path, process_code, type
            having count(*) filter (where started or ended and state in ('COMPLETED', 'CANCELLED') or state in ('RUNNING', 'SUSPENDED')) > 0
            order by unit_path, process_code, type""".formatted(MINE.formatted("i")),
            row -> new Cases(
                    new UnitPath(row.getString(1)),
                    row.getString(2),
                    PlainQuery.text(row, 3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7),
                    days(row, 8),
                    row.getLong(9),
                    kva(row, 10),
                    kva(row, 11),
                    kva(row, 12)));
    private static final PlainQuery<Load> LOADS = new PlainQuery<>(
            """
            with at as (select ?::timestamptz as since, ?::timestamptz as until, ?::text as unit)
            select t.holder, count(*) filter (where t.state = 'DONE'),
              count(*) filter (where t.state = 'DONE' and (t.acted_at at time zone 'Asia/Shanghai')::date > t.due_on),
              count(*) filter (where t.state = 'CLAIMED')
            from at, task t
            where (t.state = 'CLAIMED' or t.state = 'DONE' and t.acted_at >= at.since and t.acted_at < at.until) and %s
            group by t.holder order by t.holder""".formatted(MINE.formatted("t")),
            row -> new Load(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)));

    private final PostgresUnits units;
    private final WorkingCalendars calendars;

    public PostgresCaseStatistics(PostgresUnits units, WorkingCalendars calendars) {
        this.units = units;
        this.calendars = calendars;
    }

    @Override
    public List<Worked> worked(Scope scope, Span during) {
        return nothingFor(scope) ? List.of() : counted(WORKED, scope, during);
    }

    @Override
    public List<Pending> pending(Scope scope, LocalDate today) {
        return nothingFor(scope) ? List.of() : units.ask(PENDING, unit(scope), today);
    }

    @Override
    public List<Cases> cases(Scope scope, Span during) {
        return nothingFor(scope) ? List.of() : counted(CASES, scope, during);
    }

    @Override
    public List<Load> loads(Scope scope, Span during) {
        return nothingFor(scope) ? List.of() : units.ask(LOADS, since(during), until(during), unit(scope));
    }

    private <T> List<T> counted(PlainQuery<T> query, Scope scope, Span during) {
        LocalDate first = during.from().minusDays(DAYS_BACK);
        List<LocalDate> days = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int worked = 0;
        for (LocalDate day = first; day.isBefore(during.end()); day = day.plusDays(1)) {
            if (calendars.published().isWorkingDay(day)) worked++;
            days.add(day);
            numbers.add(worked);
        }
        return units.ask(
                query,
                since(during),
                until(during),
                first,
                unit(scope),
                PlainQuery.array("date", days),
                PlainQuery.array("int4", numbers));
    }

    private static Instant since(Span during) {
        return Zone.startOf(during.from());
    }

    private static Instant until(Span during) {
        return Zone.startOf(during.end());
    }

    /** Customers have no part in it. */
    private static boolean nothingFor(Scope scope) {
        return scope.customers().isPresent();
    }

    private static String unit(Scope scope) {
        return scope.unit().map(UnitPath::path).orElse("/");
    }

    private static Days days(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        if (row.wasNull()) return Days.NONE;
        Integer[] values = (Integer[]) array.getArray();
        return new Days(values[0], values[1], values[2]);
    }

    private static BigDecimal kva(ResultSet row, int column) throws SQLException {
        return row.getBigDecimal(column).stripTrailingZeros();
    }
}
