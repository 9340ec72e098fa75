package org.wattline.application.metering.route;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.wattline.application.metering.SampleMetering;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.route.ReadingCycle;
import org.wattline.domain.metering.route.ReadingPlan;
import org.wattline.domain.metering.route.ReadingPlanId;
import org.wattline.domain.metering.route.ReadingPolicy;
import org.wattline.domain.metering.route.ReadingRoute;
import org.wattline.domain.metering.route.ReadingSchedule;
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.route.RouteClass;
import org.wattline.domain.metering.route.RouteCode;
import org.wattline.domain.metering.route.RouteMembership;
import org.wattline.domain.metering.route.RouteTerms;

/** Reading routes for tests; every route is new. */
final class SampleReadingRoutes {
    static final ReadingPolicy POLICY = new ReadingPolicy(
            "TEST",
            Span.startingOn(LocalDate.of(2000, 1, 1)),
            "a test",
            1,
            Arrays.stream(RouteClass.values())
                    .collect(
                            () -> new EnumMap<>(RouteClass.class),
                            (Map<RouteClass, ReadingPolicy.Limits> all, RouteClass each) -> all.put(
                                    each,
                                    new ReadingPolicy.Limits(
                                            2, Optional.empty(), 1, 5, 7, true, ReadingPolicy.Gate.RELEASE)),
                            Map::putAll));

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private SampleReadingRoutes() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static RouteTerms terms(String from, int day) {
        return new RouteTerms(Span.startingOn(day(from)), new ReadingSchedule(ReadingCycle.MONTHLY, day), "reader");
    }

    static ReadingRoute route(int day) {
        return SampleMetering.state(ReadingRoute.founded(
                new RouteCode("R-%05d".formatted(NEXT.incrementAndGet())),
                "灵隐",
                SampleMetering.UNIT,
                RouteClass.RESIDENTIAL,
                terms("2026-01-01", day),
                POLICY));
    }

    /** A stored route with a planned round, and its points in order, each with a meter since 1 January 2026. */
    static ReadingRoute planned(RouteStore store, int day, String due, MeteringPoint... points) {
        ReadingRoute route = route(day);
        return SampleMetering.in(store.metering(), () -> {
            store.ports().routes().add(route);
            store.ports().plans().add(plan(route, due));
            for (MeteringPoint point : points)
                if (store.metering().points().find(point.no()).isEmpty())
                    store.metering().points().add(point);
            store.ports()
                    .memberships()
                    .store(Arrays.stream(points)
                            .map(point -> SampleMetering.state(RouteMembership.none(point)
                                    .assigned(route.code(), List.of(points).indexOf(point) + 1, day("2026-01-01"))))
                            .toList());
            return store.ports().routes().find(route.code()).orElseThrow();
        });
    }

    static ReadingPlan plan(ReadingRoute route, String due) {
        return ReadingPlan.made(route, day(due), POLICY).state();
    }

    static ReadingPlanId planId(ReadingRoute route, String due) {
        return new ReadingPlanId(route.code(), day(due));
    }

    static ReadingTaskId taskId(MeteringPoint point, String due) {
        return new ReadingTaskId(point.no(), day(due));
    }

    static MeteringPoint point() {
        return SampleMetering.metered(Register.ACTIVE_IMPORT);
    }
}
