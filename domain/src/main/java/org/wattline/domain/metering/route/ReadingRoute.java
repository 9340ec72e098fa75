package org.wattline.domain.metering.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * Metering points that one person reads on one day (抄表段). Its day, cycle and reader change from a day on; what held before stays known. Which
 * points it has is told by their {@link RouteMembership}.
 *
 * @param terms one after the other, the last open
 */
public record ReadingRoute(
        RouteCode code, String name, UnitPath unit, RouteClass routeClass, List<RouteTerms> terms, Version version)
        implements Versioned<ReadingRoute> {
    public ReadingRoute {
        terms = List.copyOf(terms);
        if (name.isBlank() || name.length() > 60)
            throw new IllegalArgumentException("the name of a route has 1 … 60 characters");
        if (terms.isEmpty() || terms.getLast().days().to().isPresent())
            throw new IllegalArgumentException("a route is read until further notice");
        for (int i = 1; i < terms.size(); i++)
            if (!terms.get(i - 1).days().end().equals(terms.get(i).days().from()))
                throw new IllegalArgumentException("terms of a route follow one another: " + code);
    }

    /** A new route. */
    public static Outcome<Change<ReadingRoute>> founded(
            RouteCode code, String name, UnitPath unit, RouteClass routeClass, RouteTerms terms, ReadingPolicy policy) {
        if (!policy.of(routeClass).allows(terms.schedule())) return Outcome.refused(RouteRefusal.SCHEDULE_NOT_ALLOWED);
        ReadingRoute route = new ReadingRoute(code, name, unit, routeClass, List.of(terms), Version.NEW);
        return Outcome.done(Change.of(route, route.event("metering.reading-route-founded", terms)));
    }

    /** Another day, cycle or reader from a day on. */
    public Outcome<Change<ReadingRoute>> rescheduled(RouteTerms next, ReadingPolicy policy) {
        if (!terms.getLast().days().from().isBefore(next.days().from()))
            return Outcome.refused(RouteRefusal.IN_THE_PAST);
        if (!policy.of(routeClass).allows(next.schedule())) return Outcome.refused(RouteRefusal.SCHEDULE_NOT_ALLOWED);
        List<RouteTerms> all = new ArrayList<>(terms);
        RouteTerms last = all.removeLast();
        all.add(new RouteTerms(last.days().endingBefore(next.days().from()), last.schedule(), last.reader()));
        all.add(next);
        return Outcome.done(Change.of(
                new ReadingRoute(code, name, unit, routeClass, all, version),
                event("metering.reading-route-rescheduled", next)));
    }

    private RouteEvent event(String type, RouteTerms next) {
        return new RouteEvent(
                type,
                code.code(),
                Map.of(
                        "route",
                        code.code(),
                        "from",
                        next.days().from().toString(),
                        "cycle",
                        next.schedule().cycle().name(),
                        "day",
                        Integer.toString(next.schedule().day())));
    }

    /** The first scheduled day after another, by the terms that hold on the day before it. */
    public LocalDate dueAfter(LocalDate day) {
        LocalDate after = day.isBefore(begins()) ? begins() : day;
        for (RouteTerms each : terms) {
            Optional<LocalDate> end = each.days().to();
            if (end.isPresent() && !after.isBefore(end.get())) continue;
            LocalDate due = each.schedule().dueAfter(after);
            if (end.isEmpty() || !due.isAfter(end.get())) return due;
            after = end.get();
        }
        throw new IllegalStateException("the last terms are open");
    }

    private LocalDate begins() {
        return terms.getFirst().days().from();
    }

    /** The terms that hold on the day before a scheduled one. */
    public RouteTerms termsFor(LocalDate due) {
        for (RouteTerms each : terms) if (each.days().contains(due.minusDays(1))) return each;
        return terms.getLast();
    }

    @Override
    public ReadingRoute at(Version next) {
        return new ReadingRoute(code, name, unit, routeClass, terms, next);
    }
}
