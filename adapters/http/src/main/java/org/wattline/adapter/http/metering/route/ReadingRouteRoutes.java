package org.wattline.adapter.http.metering.route;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.route.KeepingRoutes;
import org.wattline.application.metering.route.RouteMemberships;
import org.wattline.application.metering.route.RoutePorts;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.route.ReadingCycle;
import org.wattline.domain.metering.route.ReadingSchedule;
import org.wattline.domain.metering.route.RouteClass;
import org.wattline.domain.metering.route.RouteCode;
import org.wattline.domain.metering.route.RouteRefusal;
import org.wattline.domain.metering.route.RouteTerms;

/** {@code /v1/reading-routes}: who reads which metering points on which day. */
public final class ReadingRouteRoutes implements Routes {
    private static final String ONE = "/v1/reading-routes/{routeCode}";
    private static final int MOST_POINTS = 1000;

    private final RoutePorts ports;
    private final KeepingRoutes keeping;
    private final BusinessClock clock;

    public ReadingRouteRoutes(RoutePorts ports, KeepingRoutes keeping, BusinessClock clock) {
        this.ports = ports;
        this.keeping = keeping;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/reading-routes")
                        .creates()
                        .tag("metering")
                        .summary("建立抄表段", "Found a reading route")
                        .permission(MeteringPermissions.KEEP_ROUTES)
                        .unowned("the route belongs to the caller's own unit")
                        .body(Found.class, Found.EXAMPLE)
                        .answers(201, RouteBody.class, RouteBody.EXAMPLE)
                        .refuses(RouteRefusal.ROUTE_EXISTS, RouteRefusal.SCHEDULE_NOT_ALLOWED)
                        .handle(x -> x.created(
                                keeping.handle(x.caller(), x.body().command()),
                                route -> "/v1/reading-routes/" + route.code(),
                                RouteBody::of)),
                Route.list("/v1/reading-routes")
                        .tag("metering")
                        .summary("抄表段列表", "List reading routes")
                        .permission(MeteringPermissions.SEE_ROUTES)
                        .scoped()
                        .answersPage(RouteBody.class, RouteBody.EXAMPLE)
                        .handle(x -> x.page(ports.routes().list(x.scope(), x.page()), RouteBody::of)),
                named(Route.get(ONE))
                        .summary("查看抄表段", "Show a reading route")
                        .permission(MeteringPermissions.SEE_ROUTES)
                        .history("reading-route")
                        .allows(x -> ports.routes()
                                .find(code(x))
                                .map(route -> Commands.none()
                                        .allowed("reschedule")
                                        .allowed("assign-points")
                                        .allowed("release-points")))
                        .answers(200, RouteBody.class, RouteBody.EXAMPLE)
                        .handle(x -> x.found(ports.routes().find(code(x)).map(RouteBody::of))),
                named(Route.list(ONE + "/points"))
                        .summary("抄表段计量点", "List the points of a reading route in the order of the walk")
                        .permission(MeteringPermissions.SEE_ROUTES)
                        .filter("on", "日期", "on which day; today if left out", "2026-03-01")
                        .answersPage(Member.class, Member.EXAMPLE)
                        .handle(x -> x.page(
                                ports.memberships()
                                        .members(
                                                code(x),
                                                x.query("on", Days::day).orElse(clock.today()),
                                                x.page()),
                                Member::of)),
                command("reschedule", "变更抄表例日、周期或抄表员", "Change day, cycle or reader from a day on")
                        .description(
                                "尚未下装的后续计划撤销后重新生成", "Later plans that nobody has begun are withdrawn and made anew")
                        .body(Terms.class, Terms.EXAMPLE)
                        .refuses(RouteRefusal.SCHEDULE_NOT_ALLOWED, RouteRefusal.PLAN_UNDER_WAY)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingRoutes.Reschedule(
                                                code(x), x.version(), x.body().terms())),
                                RouteBody::of)),
                command("assign-points", "计量点调入抄表段", "Put metering points on a route from a day on, in this order")
                        .description(
                                "从原抄表段调出，抄表日期不重不漏",
                                "They leave the route on which they are; no day is read twice or left out")
                        .body(Points.class, Points.EXAMPLE)
                        .refuses(RouteRefusal.POINT_NOT_READABLE)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingRoutes.Assign(
                                                code(x),
                                                x.version(),
                                                x.body().from(),
                                                x.body().points())),
                                RouteBody::of)),
                command("release-points", "计量点调出抄表段", "Take metering points off a route from a day on")
                        .body(Points.class, Points.EXAMPLE)
                        .refuses(RouteRefusal.NOT_ON_ROUTE)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingRoutes.Release(
                                                code(x),
                                                x.version(),
                                                x.body().from(),
                                                x.body().points())),
                                RouteBody::of)));
    }

    private static Draft<Void> command(String name, String zh, String en) {
        return named(Route.command(ONE, name))
                .summary(zh, en)
                .permission(MeteringPermissions.KEEP_ROUTES)
                .answers(200, RouteBody.class, RouteBody.EXAMPLE)
                .refuses(RouteRefusal.ROUTE_NOT_FOUND, RouteRefusal.IN_THE_PAST);
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("metering")
                .owned("routeCode", "reading-route")
                .path("routeCode", "抄表段编号", "code of the route", "R330106-01");
    }

    private static RouteCode code(Exchange<?> x) {
        return x.path("routeCode", RouteCode::new);
    }

    /** A new route. */
    public record Found(
            RouteCode routeCode, @Size(min = 1, max = 60) String name, RouteClass routeClass, Terms terms) {
        static final Found EXAMPLE =
                new Found(new RouteCode("R330106-01"), "灵隐1号台区", RouteClass.RESIDENTIAL, Terms.EXAMPLE);

        KeepingRoutes.Found command() {
            return new KeepingRoutes.Found(routeCode, name, routeClass, terms.terms());
        }
    }

    /** How it is read from a day on. @param day the scheduled day of the month, 1 … 28 */
    public record Terms(
            LocalDate from,
            ReadingCycle cycle,
            int day,
            @Size(min = 1, max = 60) String reader) {
        static final Terms EXAMPLE = new Terms(LocalDate.parse("2026-01-01"), ReadingCycle.MONTHLY, 5, "metering-team");

        RouteTerms terms() {
            if (day < 1 || day > 28)
                throw Rejected.malformed(Fault.of("/day", "out-of-range", "抄表例日为 1 … 28", "a day from 1 to 28"));
            return new RouteTerms(Span.startingOn(from), new ReadingSchedule(cycle, day), reader);
        }
    }

    /** Points that come or go. */
    public record Points(LocalDate from, List<MeteringPointNo> meteringPoints) {
        static final Points EXAMPLE = new Points(LocalDate.parse("2026-01-01"), List.of(MeteringPointNo.of(1)));

        List<MeteringPointNo> points() {
            if (meteringPoints.isEmpty()
                    || meteringPoints.size() > MOST_POINTS
                    || new HashSet<>(meteringPoints).size() < meteringPoints.size())
                throw Rejected.malformed(Fault.of(
                        "/meteringPoints",
                        "out-of-range",
                        "1 … " + MOST_POINTS + " 个不重复的计量点",
                        "1 … " + MOST_POINTS + " different points"));
            return meteringPoints;
        }
    }

    /** A point on a route. */
    public record Member(MeteringPointNo meteringPointNo, int position, LocalDate from) {
        static final Member EXAMPLE = new Member(MeteringPointNo.of(1), 1, LocalDate.parse("2026-01-01"));

        static Member of(RouteMemberships.Member member) {
            return new Member(member.point(), member.position(), member.from());
        }
    }
}
