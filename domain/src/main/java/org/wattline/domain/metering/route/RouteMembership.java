package org.wattline.domain.metering.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;

/**
 * On which route a metering point is, and was: on one at a time.
 *
 * @param stints one after the other
 */
public record RouteMembership(
        MeteringPointNo point, CustomerId customer, UnitPath unit, List<Stint> stints, Version version)
        implements Versioned<RouteMembership> {
    public RouteMembership {
        stints = List.copyOf(stints);
        for (int i = 1; i < stints.size(); i++)
            if (stints.get(i - 1).days().overlaps(stints.get(i).days()))
                throw new IllegalArgumentException("a point is on one route at a time: " + point);
    }

    /** A time on a route. @param position where the reader comes to it */
    public record Stint(RouteCode route, int position, Span days) {
        public Stint {
            if (position < 1) throw new IllegalArgumentException("positions count from 1");
        }
    }

    /** A point that is on no route yet. */
    public static RouteMembership none(MeteringPoint point) {
        return new RouteMembership(point.no(), point.customer(), point.unit(), List.of(), Version.NEW);
    }

    /** Onto a route from a day on; on the same route only its position changes. */
    public Outcome<Change<RouteMembership>> assigned(RouteCode route, int position, LocalDate from) {
        List<Stint> all = new ArrayList<>(stints);
        if (!all.isEmpty()) {
            Stint last = all.removeLast();
            if (last.days().to().isEmpty() && last.route().equals(route)) {
                all.add(new Stint(route, position, last.days()));
                return changed(all, route);
            }
            if (!last.days().from().isBefore(from)
                    || last.days().to().filter(from::isBefore).isPresent())
                return Outcome.refused(RouteRefusal.IN_THE_PAST);
            all.add(last.days().to().isPresent() ? last : ended(last, from));
        }
        all.add(new Stint(route, position, Span.startingOn(from)));
        return changed(all, route);
    }

    /** Off its route from a day on, because there is nothing left to read. */
    public Outcome<Change<RouteMembership>> released(RouteCode route, LocalDate from) {
        Optional<Stint> open = open();
        if (open.isEmpty() || !open.get().route().equals(route)) return Outcome.refused(RouteRefusal.NOT_ON_ROUTE);
        if (!open.get().days().from().isBefore(from)) return Outcome.refused(RouteRefusal.IN_THE_PAST);
        List<Stint> all = new ArrayList<>(stints);
        all.set(all.size() - 1, ended(open.get(), from));
        return changed(all, route);
    }

    private static Stint ended(Stint stint, LocalDate day) {
        return new Stint(stint.route(), stint.position(), stint.days().endingBefore(day));
    }

    private Outcome<Change<RouteMembership>> changed(List<Stint> all, RouteCode route) {
        Span last = all.getLast().days();
        return Outcome.done(Change.of(
                new RouteMembership(point, customer, unit, all, version),
                new RouteEvent(
                        last.to().isPresent() ? "metering.point-off-route" : "metering.point-on-route",
                        point.value(),
                        Map.of(
                                "point", point.value(),
                                "route", route.code(),
                                "from", last.to().orElse(last.from()).toString()))));
    }

    /** The stint that has no end yet. */
    public Optional<Stint> open() {
        return stints.isEmpty() || stints.getLast().days().to().isPresent()
                ? Optional.empty()
                : Optional.of(stints.getLast());
    }

    /** The stint in which a scheduled day falls: the one of the day before it, whose end it reads. */
    public Optional<Stint> reads(LocalDate due) {
        return stints.stream()
                .filter(stint -> stint.days().contains(due.minusDays(1)))
                .findFirst();
    }

    @Override
    public RouteMembership at(Version next) {
        return new RouteMembership(point, customer, unit, stints, next);
    }
}
