package org.wattline.application.metering.route;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.route.ReadingPlan;
import org.wattline.domain.metering.route.ReadingRoute;
import org.wattline.domain.metering.route.RouteClass;
import org.wattline.domain.metering.route.RouteCode;
import org.wattline.domain.metering.route.RouteMembership;
import org.wattline.domain.metering.route.RouteRefusal;
import org.wattline.domain.metering.route.RouteTerms;

/** Founds reading routes, changes their days, and puts metering points on them. What is planned and not begun follows at once. */
public final class KeepingRoutes {
    private final UnitOfWork work;
    private final RoutePorts ports;
    private final MeteringPoints points;
    private final BusinessClock clock;
    private final Outbox outbox;

    public KeepingRoutes(UnitOfWork work, RoutePorts ports, MeteringPoints points, BusinessClock clock, Outbox outbox) {
        this.work = work;
        this.ports = ports;
        this.points = points;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** A new route of the caller's own unit. */
    public record Found(RouteCode code, String name, RouteClass routeClass, RouteTerms terms) {}

    /** Another day, cycle or reader from a day on. @param seen the version on which it was decided */
    public record Reschedule(RouteCode route, Version seen, RouteTerms terms) {}

    /** Points come onto a route from a day on, in this order, behind those that are there. @param seen the version on which it was decided */
    public record Assign(RouteCode route, Version seen, LocalDate from, List<MeteringPointNo> points) {}

    /** Points leave a route from a day on. @param seen the version on which it was decided */
    public record Release(RouteCode route, Version seen, LocalDate from, List<MeteringPointNo> points) {}

    public Outcome<ReadingRoute> handle(Caller who, Found command) {
        return work.perform(Act.of(who, "metering.found-reading-route"), () -> {
            if (ports.routes().find(command.code()).isPresent()) return Outcome.refused(RouteRefusal.ROUTE_EXISTS);
            return ReadingRoute.founded(
                            command.code(),
                            command.name(),
                            who.unit(),
                            command.routeClass(),
                            command.terms(),
                            ports.policies().inForce(clock.today()))
                    .map(change -> {
                        ports.routes().add(change.state());
                        outbox.publish(change.facts());
                        return change.state().at(Version.NEW.next());
                    });
        });
    }

    public Outcome<ReadingRoute> handle(Caller who, Reschedule command) {
        LocalDate from = command.terms().days().from();
        return decide(who, "metering.reschedule-reading-route", command.route(), command.seen(), route -> {
            List<ReadingPlan> later = ports.plans().underWay(List.of(route.code())).stream()
                    .filter(plan -> plan.id().due().isAfter(from))
                    .toList();
            if (later.stream().anyMatch(plan -> plan.state() != ReadingPlan.State.PLANNED))
                return Outcome.refused(RouteRefusal.PLAN_UNDER_WAY);
            return route.rescheduled(command.terms(), ports.policies().inForce(clock.today()))
                    .map(change -> {
                        later.forEach(ports.plans()::withdraw);
                        return change;
                    });
        });
    }

    public Outcome<ReadingRoute> handle(Caller who, Assign command) {
        return decide(who, "metering.assign-points-to-route", command.route(), command.seen(), route -> {
            List<MeteringPoint> found = points.findAll(command.points());
            long readable = found.stream()
                    .filter(point -> point.quantity() == QuantityMode.METERED
                            && who.scope()
                                    .covers(Scope.Owner.of(
                                            point.unit(), point.customer().value())))
                    .count();
            if (readable < command.points().size()) return Outcome.refused(RouteRefusal.POINT_NOT_READABLE);
            Map<MeteringPointNo, RouteMembership> held =
                    found.stream().collect(toMap(MeteringPoint::no, RouteMembership::none));
            ports.memberships().findAll(command.points()).forEach(each -> held.put(each.point(), each));
            int last = ports.memberships().lastPosition(route.code());
            List<Outcome<Change<RouteMembership>>> decided = new ArrayList<>();
            for (int i = 0; i < command.points().size(); i++)
                decided.add(Optional.ofNullable(held.get(command.points().get(i)))
                        .orElseThrow()
                        .assigned(route.code(), last + i + 1, command.from()));
            return keep(route, command.points(), decided);
        });
    }

    public Outcome<ReadingRoute> handle(Caller who, Release command) {
        return decide(who, "metering.release-points-from-route", command.route(), command.seen(), route -> {
            List<RouteMembership> held = ports.memberships().findAll(command.points());
            if (held.size() < command.points().size()) return Outcome.refused(RouteRefusal.NOT_ON_ROUTE);
            return keep(
                    route,
                    command.points(),
                    held.stream()
                            .map(each -> each.released(route.code(), command.from()))
                            .toList());
        });
    }

    /** Stores all, or refuses all. */
    private Outcome<Change<ReadingRoute>> keep(
            ReadingRoute route, List<MeteringPointNo> changed, List<Outcome<Change<RouteMembership>>> decided) {
        List<RouteMembership> next = new ArrayList<>();
        for (Outcome<Change<RouteMembership>> each : decided)
            switch (each) {
                case Outcome.Done<Change<RouteMembership>>(var change) -> {
                    next.add(change.state());
                    outbox.publish(change.facts());
                }
                case Outcome.Refused<Change<RouteMembership>>(Refusal why) -> {
                    return Outcome.refused(why);
                }
            }
        ports.memberships().store(next);
        ports.tasks().relay(changed);
        return Outcome.done(Change.of(route));
    }

    private Outcome<ReadingRoute> decide(
            Caller who,
            String name,
            RouteCode code,
            Version seen,
            Function<ReadingRoute, Outcome<Change<ReadingRoute>>> decision) {
        return work.perform(
                Act.of(who, name),
                () -> ports.routes()
                        .find(code)
                        .<Outcome<ReadingRoute>>map(held -> decision.apply(held.at(seen))
                                .map(change -> {
                                    outbox.publish(change.facts());
                                    return ports.routes().save(change.state());
                                }))
                        .orElse(Outcome.refused(RouteRefusal.ROUTE_NOT_FOUND)));
    }
}
