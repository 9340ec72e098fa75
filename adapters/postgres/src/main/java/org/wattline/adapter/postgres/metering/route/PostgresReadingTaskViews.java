package org.wattline.adapter.postgres.metering.route;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.metering.route.ReadingTaskViews;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Vault;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.route.AwaitedRound;
import org.wattline.domain.metering.route.DayGap;
import org.wattline.domain.metering.route.ReadingPlanId;
import org.wattline.domain.metering.route.ReadingRate;
import org.wattline.domain.metering.route.ReadingTask;
import org.wattline.domain.metering.route.RouteClass;
import org.wattline.domain.metering.route.RouteCode;
import org.wattline.domain.metering.route.TaskResult;

/** Lists and figures of tasks, on PostgreSQL. Gaps are found by the arithmetic of ranges of days, one pass over the points. */
public final class PostgresReadingTaskViews implements ReadingTaskViews {
    private static final String RATES = """
            select %s as of, count(*) as due,
              count(*) filter (where state = 'READ') as read,
              count(*) filter (where source = 'AUTO') as automatically,
              count(*) filter (where source = 'SELF') as self,
              count(*) filter (where state = 'READ'
                and abs(cast(happened_at at time zone 'Asia/Shanghai' as date) - due_on) <= tolerance_days) as on_time,
              count(*) filter (where state = 'ESTIMATED') as estimated,
              count(*) filter (where state = 'EXPLAINED') as explained,
              count(*) filter (where state = 'OPEN') as open
            from reading_task t where %s and due_on >= :from and due_on < :to and due_on < :before
            group by 1 order by 1""";

    private static final String GAPS = """
            with measured as (
              select p.no, p.account_no, p.unit_path, p.customer_id,
                range_agg(daterange(cast(i.installed_at at time zone 'Asia/Shanghai' as date),
                  cast(i.removed_at at time zone 'Asia/Shanghai' as date))) * datemultirange(daterange(:from, :to)) as days
              from metering_point p join meter_installation i on i.point_no = p.no
              where p.quantity = '1' and %s and (cast(:after as text) is null or p.no >= :after)
              group by p.no),
            judged as (
              select m.no, m.account_no, m.days, coalesce(t.covered, '{}') as covered, coalesce(t.unread, '{}') as unread,
                coalesce(s.days, '{}') as on_route
              from measured m
              left join lateral (
                select range_agg(daterange(covers_from, due_on)) as covered,
                  range_agg(daterange(covers_from, due_on)) filter (where state = 'OPEN' and due_on < :before) as unread
                from reading_task t where t.point_no = m.no and t.due_on > :from and t.covers_from < :to) t on true
              left join lateral (
                select range_agg(daterange(from_day, to_day)) as days from route_stint s where s.point_no = m.no) s on true
              where not isempty(m.days)),
            gaps as (
              select no, account_no, 'UNREAD' as cause, unnest(days * unread) as days from judged
              union all
              select no, account_no, 'NO_PLAN', unnest((days - covered) * on_route) from judged
              union all
              select no, account_no, 'NOT_ON_ROUTE', unnest(days - covered - on_route) from judged)
            select no, account_no, cause, lower(days) as from_day, upper(days) as to_day from gaps
            where cast(:after as text) is null or (no, lower(days)) > (:after, cast(:day as date))
            order by no, lower(days) limit :limit""";

    private static final String AWAITED = """
            select p.account_no, t.point_no, t.route_code, t.due_on, pl.route_class, t.covers_from,
              coalesce(case when t.state = 'OPEN' then before.source else t.source end = 'AUTO', false) as automatic
            from metering_point p
            join reading_task t on t.point_no = p.no and t.due_on > :from and t.covers_from < :to
            join reading_plan pl on pl.route_code = t.route_code and pl.due_on = t.due_on and pl.state <> 'RELEASED'
            left join lateral (
              select b.source from reading_task b where b.point_no = t.point_no and b.due_on < t.due_on
              order by b.due_on desc limit 1) before on true
            where p.account_no = any(:accounts) order by t.point_no, t.due_on""";

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresReadingTaskViews(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Page<ReadingTask> list(Scope scope, Filter filter, Page.Request page) {
        List<ReadingTask> rows = units
                .read(h -> ScopeSql.bind(
                                scope,
                                h.createQuery("select * from reading_task t where " + ScopeSql.condition("t") + """
                          and (cast(:route as text) is null or route_code = :route)
                          and (cast(:point as text) is null or point_no = :point)
                          and (:anyState or state = any(:states))
                          and (cast(:source as text) is null or source = :source)
                          and (cast(:dueBefore as date) is null or due_on < cast(:dueBefore as date))
                          and (cast(:due as date) is null or (due_on, point_no) < (cast(:due as date), cast(:after as text)))
                        order by due_on desc, point_no desc limit :limit"""))
                        .bind("route", filter.route().map(RouteCode::code))
                        .bind("point", filter.point().map(MeteringPointNo::value))
                        .bind("anyState", filter.states().isEmpty())
                        .bindArray(
                                "states",
                                String.class,
                                filter.states().stream()
                                        .map(TaskResult.State::name)
                                        .toList())
                        .bind("source", filter.source().map(ReadingSource::name))
                        .bind("dueBefore", filter.dueBefore())
                        .bind("due", page.after().map(key -> LocalDate.parse(key.substring(0, 10))))
                        .bind("after", page.after().map(key -> key.substring(11)))
                        .bind("limit", page.limit() + 1)
                        .mapTo(TaskRow.class)
                        .list())
                .stream()
                .map(row -> row.task(vault))
                .toList();
        return Page.of(rows, page.limit(), ReadingTaskViews::position);
    }

    @Override
    public List<ReadingRate> rates(Scope scope, YearMonth month, LocalDate before, By by) {
        String key = switch (by) {
            case ROUTE -> "route_code";
            case UNIT -> "unit_path";
        };
        return units.read(h -> ScopeSql.bind(scope, h.createQuery(RATES.formatted(key, ScopeSql.condition("t"))))
                .bind("from", month.atDay(1))
                .bind("to", month.plusMonths(1).atDay(1))
                .bind("before", before)
                .mapTo(ReadingRate.class)
                .list());
    }

    @Override
    public Page<DayGap> gaps(Scope scope, Span days, LocalDate before, Page.Request page) {
        List<DayGap> rows = units
                .read(h -> ScopeSql.bind(scope, h.createQuery(GAPS.formatted(ScopeSql.condition("p"))))
                        .bind("from", days.from())
                        .bind("to", days.end())
                        .bind("before", before)
                        .bind("after", page.after().map(key -> key.substring(0, 13)))
                        .bind("day", page.after().map(key -> LocalDate.parse(key.substring(14))))
                        .bind("limit", page.limit() + 1)
                        .mapTo(GapRow.class)
                        .list())
                .stream()
                .map(GapRow::gap)
                .toList();
        return Page.of(rows, page.limit(), ReadingTaskViews::place);
    }

    @Override
    public List<AwaitedRound> awaited(Collection<AccountNo> accounts, Span period) {
        return units
                .read(h -> h.createQuery(AWAITED)
                        .bindArray(
                                "accounts",
                                String.class,
                                accounts.stream().map(AccountNo::value).toList())
                        .bind("from", period.from())
                        .bind("to", period.end())
                        .mapTo(AwaitedRow.class)
                        .list())
                .stream()
                .map(AwaitedRow::round)
                .toList();
    }

    /** Days of a point that nobody read. */
    public record GapRow(String no, String accountNo, String cause, LocalDate fromDay, LocalDate toDay) {
        DayGap gap() {
            return new DayGap(
                    new MeteringPointNo(no),
                    new AccountNo(accountNo),
                    Span.of(fromDay, toDay),
                    DayGap.Cause.valueOf(cause));
        }
    }

    /** A point on a round that is not released. */
    public record AwaitedRow(
            String accountNo,
            String pointNo,
            String routeCode,
            LocalDate dueOn,
            String routeClass,
            LocalDate coversFrom,
            boolean automatic) {
        AwaitedRound round() {
            return new AwaitedRound(
                    new AccountNo(accountNo),
                    new MeteringPointNo(pointNo),
                    new ReadingPlanId(new RouteCode(routeCode), dueOn),
                    RouteClass.valueOf(routeClass),
                    Span.of(coversFrom, dueOn),
                    automatic);
        }
    }
}
