package org.wattline.adapter.http.metering.route;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.route.ReadingOnSite;
import org.wattline.application.metering.route.ReadingTaskViews;
import org.wattline.application.metering.route.RoutePorts;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.route.DayGap;
import org.wattline.domain.metering.route.MissingReason;
import org.wattline.domain.metering.route.ReadingProof;
import org.wattline.domain.metering.route.ReadingRate;
import org.wattline.domain.metering.route.ReadingTask;
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.route.RouteCode;
import org.wattline.domain.metering.route.RouteRefusal;
import org.wattline.domain.metering.route.TaskResult;
import org.wattline.domain.quantity.Share;

/** {@code /v1/reading-tasks}: what is to be read and what came of it; what is missing, how well routes are read, and days that nobody read. */
public final class ReadingTaskRoutes implements Routes {
    private static final String ONE = "/v1/reading-tasks/{taskId}";
    private static final int MOST_DAYS = 366;

    private final RoutePorts ports;
    private final ReadingOnSite reading;
    private final BusinessClock clock;

    public ReadingTaskRoutes(RoutePorts ports, ReadingOnSite reading, BusinessClock clock) {
        this.ports = ports;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                filtered(Route.list("/v1/reading-tasks"))
                        .summary("抄表任务列表", "List what is to be read, the latest day first; customers see their own")
                        .permission(MeteringPermissions.SEE)
                        .handle(x -> page(x, states(x, EnumSet.noneOf(TaskResult.State.class)), Optional.empty())),
                named(Route.get(ONE))
                        .summary("查看抄表任务", "Show a task of reading")
                        .permission(MeteringPermissions.SEE)
                        .history("reading-task")
                        .allows(x -> ports.tasks()
                                .find(id(x))
                                .map(task -> Commands.none()
                                        .and(
                                                "explain",
                                                task.explained(
                                                        MissingReason.OTHER,
                                                        "",
                                                        x.caller().login(),
                                                        clock.now(),
                                                        ReadingProof.NONE))))
                        .answers(200, TaskBody.class, TaskBody.EXAMPLE)
                        .handle(x -> x.found(ports.tasks().find(id(x)).map(task -> TaskBody.of(x::reveal, task)))),
                named(Route.command(ONE, "explain"))
                        .summary("说明缺抄原因", "Say why a point was not read")
                        .permission(MeteringPermissions.READ_ROUTES)
                        .body(Why.class, Why.EXAMPLE)
                        .answers(200, TaskBody.class, TaskBody.EXAMPLE)
                        .refuses(RouteRefusal.TASK_NOT_FOUND, RouteRefusal.ALREADY_READ, RouteRefusal.OUTSIDE_WINDOW)
                        .handle(x -> x.outcome(
                                reading.handle(
                                        x.caller(),
                                        new ReadingOnSite.Explain(
                                                Optional.empty(),
                                                id(x),
                                                Optional.of(x.version()),
                                                x.body().reason(),
                                                x.body().words().orElse(""),
                                                ReadingProof.NONE)),
                                task -> TaskBody.of(x::reveal, task))),
                filtered(Route.list("/v1/missing-readings"))
                        .summary("缺抄清单", "List what was due and was not truly read: open, explained or estimated")
                        .permission(MeteringPermissions.SEE_ROUTES)
                        .handle(x -> page(
                                x,
                                states(
                                        x,
                                        EnumSet.of(
                                                TaskResult.State.OPEN,
                                                TaskResult.State.EXPLAINED,
                                                TaskResult.State.ESTIMATED)),
                                Optional.of(missingBefore()))),
                Route.get("/v1/reading-rates")
                        .tag("metering")
                        .summary("实抄率", "Show how well routes or units were read in a month")
                        .permission(MeteringPermissions.SEE_ROUTES)
                        .scoped()
                        .requiredQuery("month", "月份", "month of the scheduled days", "2026-03")
                        .query("by", "按抄表段 ROUTE 或单位 UNIT", "ROUTE or UNIT", "ROUTE")
                        .answers(200, Rates.class, Rates.EXAMPLE)
                        .handle(this::rates),
                Route.list("/v1/reading-gaps")
                        .tag("metering")
                        .summary("漏抄户日", "List days of accounts that nobody read and nobody explained")
                        .permission(MeteringPermissions.SEE_ROUTES)
                        .scoped()
                        .filter("from", "起始日", "first day; the first of last month if left out", "2026-02-01")
                        .filter("to", "截止日（不含）", "day before which they end; today if left out", "2026-03-01")
                        .answersPage(Gap.class, Gap.EXAMPLE)
                        .handle(x ->
                                x.page(ports.views().gaps(x.scope(), days(x), missingBefore(), x.page()), Gap::of)));
    }

    private static Draft<Void> filtered(Draft<Void> draft) {
        return draft.tag("metering")
                .scoped()
                .filter("routeCode", "抄表段编号", "code of the route", "R330106-01")
                .filter(
                        "meteringPointNo",
                        "计量点编号",
                        "number of the metering point",
                        MeteringPointNo.of(1).value())
                .filter("state", "状态", "state", "OPEN")
                .answersPage(TaskBody.class, TaskBody.EXAMPLE);
    }

    private static Set<TaskResult.State> states(Exchange<?> x, Set<TaskResult.State> possible) {
        Optional<TaskResult.State> wanted = x.query("state", TaskResult.State.class);
        if (wanted.isEmpty()) return possible;
        if (!possible.isEmpty() && !possible.contains(wanted.get()))
            throw Rejected.malformed(
                    Fault.of("query:state", "out-of-range", "已抄的不属于缺抄", "what was read is not missing"));
        return EnumSet.of(wanted.get());
    }

    private Reply page(Exchange<?> x, Set<TaskResult.State> states, Optional<LocalDate> dueBefore) {
        ReadingTaskViews.Filter filter = new ReadingTaskViews.Filter(
                x.query("routeCode", RouteCode::new),
                x.query("meteringPointNo", MeteringPointNo::new),
                states,
                Optional.empty(),
                dueBefore);
        return x.page(
                ports.views().list(x.scope(), filter, x.page()), (ReadingTask task) -> TaskBody.of(x::reveal, task));
    }

    private LocalDate missingBefore() {
        return clock.today().minusDays(ports.policies().inForce(clock.today()).missingAfterDays());
    }

    private Reply rates(Exchange<Void> x) {
        YearMonth month = x.required("month", Days::month);
        ReadingTaskViews.By by = x.query("by", ReadingTaskViews.By.class).orElse(ReadingTaskViews.By.ROUTE);
        return x.ok(new Rates(
                month.toString(),
                by,
                ports.views().rates(x.scope(), month, clock.today(), by).stream()
                        .map(Rate::of)
                        .toList()));
    }

    private Span days(Exchange<?> x) {
        LocalDate to = x.query("to", Days::day).orElse(clock.today());
        LocalDate from = x.query("from", Days::day)
                .orElse(YearMonth.from(to).minusMonths(1).atDay(1));
        if (!from.isBefore(to) || from.plusDays(MOST_DAYS).isBefore(to))
            throw Rejected.malformed(Fault.of(
                    "query:to",
                    "out-of-range",
                    "晚于起始日，最多 " + MOST_DAYS + " 天",
                    "after from, at most " + MOST_DAYS + " days later"));
        return Span.of(from, to);
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("metering")
                .owned("taskId", "reading-task")
                .path("taskId", "计量点编号.抄表例日", "metering point and scheduled day", TaskBody.ID);
    }

    private static ReadingTaskId id(Exchange<?> x) {
        return x.path("taskId", ReadingTaskId::parse);
    }

    /** Why it was not read. */
    public record Why(MissingReason reason, @Size(max = 200) Optional<String> words) {
        static final Why EXAMPLE = new Why(MissingReason.NOBODY_HOME, Optional.of("两次上门"));
    }

    /** Rates of a month. */
    public record Rates(String month, ReadingTaskViews.By by, List<Rate> rates) {
        static final Rates EXAMPLE = new Rates(
                "2026-03",
                ReadingTaskViews.By.ROUTE,
                List.of(Rate.of(new ReadingRate("R330106-01", 300, 297, 290, 4, 297, 2, 1, 0))));
    }

    /** How well a route or unit was read; percentages of what was due, two decimals. */
    public record Rate(
            String of,
            long due,
            long read,
            long automatically,
            long self,
            long onTime,
            long estimated,
            long explained,
            long open,
            Share readPercent,
            Share automaticPercent,
            Share onTimePercent) {
        static Rate of(ReadingRate rate) {
            return new Rate(
                    rate.of(),
                    rate.due(),
                    rate.read(),
                    rate.automatically(),
                    rate.self(),
                    rate.onTime(),
                    rate.estimated(),
                    rate.explained(),
                    rate.open(),
                    rate.rate(),
                    rate.automaticRate(),
                    rate.onTimeRate());
        }
    }

    /** Days that nobody read and nobody explained. */
    public record Gap(
            MeteringPointNo meteringPointNo, AccountNo accountNo, LocalDate from, LocalDate to, DayGap.Cause cause) {
        static final Gap EXAMPLE = new Gap(
                MeteringPointNo.of(1),
                AccountNo.of(1),
                LocalDate.parse("2026-02-05"),
                LocalDate.parse("2026-03-05"),
                DayGap.Cause.UNREAD);

        static Gap of(DayGap gap) {
            return new Gap(
                    gap.point(), gap.account(), gap.days().from(), gap.days().end(), gap.cause());
        }
    }
}
