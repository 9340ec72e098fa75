package org.wattline.bootstrap.demo;

import java.time.LocalDate;
import java.util.List;
import org.wattline.application.metering.route.RoutePorts;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.route.ReadingCycle;
import org.wattline.domain.metering.route.ReadingRoute;
import org.wattline.domain.metering.route.ReadingSchedule;
import org.wattline.domain.metering.route.RouteClass;
import org.wattline.domain.metering.route.RouteCode;
import org.wattline.domain.metering.route.RouteMembership;
import org.wattline.domain.metering.route.RouteTerms;

/** The reading routes of the demo company: one of households, one of market users. */
final class DemoRoutes {
    private static final RouteCode HOUSEHOLDS = new RouteCode("R330106-01");
    private static final RouteCode FACTORIES = new RouteCode("R420106-01");

    private DemoRoutes() {}

    /** Founds them. @param household a point that is read with the households */
    static void found(RoutePorts ports, MeteringPoint household, LocalDate from) {
        ports.routes().add(route(ports, HOUSEHOLDS, "灵隐1号台区居民", DemoAccess.STATION, RouteClass.RESIDENTIAL, from));
        ports.routes().add(route(ports, FACTORIES, "武昌市场化用户", DemoAccess.HUBEI, RouteClass.MARKET, from));
        ports.memberships().store(List.of(state(RouteMembership.none(household).assigned(HOUSEHOLDS, 1, from))));
    }

    private static ReadingRoute route(
            RoutePorts ports, RouteCode code, String name, UnitPath unit, RouteClass routeClass, LocalDate from) {
        RouteTerms terms =
                new RouteTerms(Span.startingOn(from), new ReadingSchedule(ReadingCycle.MONTHLY, 1), "metering-team");
        return state(ReadingRoute.founded(
                code, name, unit, routeClass, terms, ports.policies().inForce(from)));
    }

    private static <T> T state(Outcome<Change<T>> outcome) {
        return switch (outcome) {
            case Outcome.Done<Change<T>>(Change<T> change) -> change.state();
            case Outcome.Refused<Change<T>>(var why) -> throw new IllegalStateException(why.code());
        };
    }
}
