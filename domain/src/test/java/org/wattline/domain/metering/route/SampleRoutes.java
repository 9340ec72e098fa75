package org.wattline.domain.metering.route;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

/** A policy like the shipped one, and routes under it. */
final class SampleRoutes {
    static final ReadingPolicy POLICY = new ReadingPolicy(
            "TEST",
            Span.startingOn(LocalDate.of(2020, 1, 1)),
            "a test",
            1,
            Map.of(
                    RouteClass.RESIDENTIAL,
                            new ReadingPolicy.Limits(
                                    2, Optional.empty(), 1, 5, 5, true, ReadingPolicy.Gate.RELEASE_UNLESS_AUTOMATIC),
                    RouteClass.LOW_VOLTAGE,
                            new ReadingPolicy.Limits(1, Optional.empty(), 1, 5, 5, true, ReadingPolicy.Gate.NOTHING),
                    RouteClass.HIGH_VOLTAGE,
                            new ReadingPolicy.Limits(1, Optional.empty(), 0, 1, 1, false, ReadingPolicy.Gate.RELEASE),
                    RouteClass.MARKET,
                            new ReadingPolicy.Limits(1, Optional.of(1), 0, 1, 1, false, ReadingPolicy.Gate.RELEASE)));

    private SampleRoutes() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static RouteTerms terms(String from, ReadingCycle cycle, int day) {
        return new RouteTerms(Span.startingOn(day(from)), new ReadingSchedule(cycle, day), "reader");
    }

    static ReadingRoute route(RouteClass routeClass, RouteTerms terms) {
        return state(
                ReadingRoute.founded(new RouteCode("R-01"), "灵隐1号", new UnitPath("/33"), routeClass, terms, POLICY));
    }

    static <T> T state(Outcome<Change<T>> outcome) {
        if (outcome instanceof Outcome.Done<Change<T>>(Change<T> change)) return change.state();
        throw new AssertionError(outcome);
    }

    static Enum<?> why(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> refused && refused.why() instanceof RouteRefusal why) return why;
        throw new AssertionError(outcome);
    }
}
