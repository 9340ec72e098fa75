package org.wattline.bootstrap.wiring.metering;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import org.wattline.adapter.http.metering.route.ReadingPlanRoutes;
import org.wattline.adapter.http.metering.route.ReadingRouteRoutes;
import org.wattline.adapter.http.metering.route.ReadingTaskRoutes;
import org.wattline.adapter.http.metering.route.SelfReadingRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.metering.route.MemoryRoutePorts;
import org.wattline.adapter.postgres.metering.route.PostgresRoutePorts;
import org.wattline.adapter.reference.metering.ReadingPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.intake.ArrivalRules;
import org.wattline.application.metering.route.HandlingPlans;
import org.wattline.application.metering.route.KeepingPhotos;
import org.wattline.application.metering.route.KeepingRoutes;
import org.wattline.application.metering.route.PlanningReadings;
import org.wattline.application.metering.route.PreparingWalks;
import org.wattline.application.metering.route.ProvingReadings;
import org.wattline.application.metering.route.ReadingOnSite;
import org.wattline.application.metering.route.RoutePorts;
import org.wattline.application.metering.route.SeenOnSite;
import org.wattline.application.metering.validation.VeePorts;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Vault;
import org.wattline.application.platform.job.Recurring;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.metering.route.ReadingPlanId;
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.route.RouteCode;

/** Reading by routes: routes, rounds, tasks, what readers and customers read, and the proof that nothing was left out. */
public final class RouteModule extends AbstractModule {
    @Provides
    @Singleton
    RoutePorts ports(Storage storage, Vault vault, MeteringPoints points, Readings readings, Rules rules) {
        return switch (storage) {
            case Storage.Memory(var store) ->
                MemoryRoutePorts.over(store, points, readings, ReadingPolicyFile.in(rules));
            case Storage.Postgres(var database, var units) ->
                PostgresRoutePorts.over(units, vault, ReadingPolicyFile.in(rules));
        };
    }

    @Provides
    SeenOnSite seen(MeteringPoints points, Readings readings, ArrivalRules rules, BusinessClock clock) {
        return new SeenOnSite(points, readings, rules, clock);
    }

    @Provides
    ReadingOnSite reading(
            UnitOfWork work,
            RoutePorts ports,
            MeteringPoints points,
            SeenOnSite seen,
            BusinessClock clock,
            Outbox outbox) {
        return new ReadingOnSite(work, ports, points, seen, clock, outbox);
    }

    @ProvidesIntoSet
    Jobs.Work planning(UnitOfWork work, RoutePorts ports, BusinessClock clock, Outbox outbox) {
        return new PlanningReadings(work, ports, clock, outbox);
    }

    /** When the readings of the night were validated, and what is missing was estimated. */
    @ProvidesIntoSet
    Recurring plannedNightly() {
        return Recurring.daily(LocalTime.of(5, 30), PlanningReadings.KIND);
    }

    @ProvidesIntoSet
    Jobs.Work proving(RoutePorts ports, BusinessClock clock) {
        return new ProvingReadings(ports, clock);
    }

    @ProvidesIntoSet
    Recurring provedNightly() {
        return Recurring.daily(LocalTime.of(6, 0), ProvingReadings.KIND);
    }

    @ProvidesIntoSet
    Routes routeRoutes(UnitOfWork work, RoutePorts ports, MeteringPoints points, BusinessClock clock, Outbox outbox) {
        return new ReadingRouteRoutes(ports, new KeepingRoutes(work, ports, points, clock, outbox), clock);
    }

    @ProvidesIntoSet
    Routes planRoutes(
            UnitOfWork work,
            RoutePorts ports,
            VeePorts vee,
            Jobs jobs,
            Outbox outbox,
            MeteringPoints points,
            Readings readings,
            BusinessClock clock,
            ReadingOnSite reading) {
        return new ReadingPlanRoutes(
                ports.plans(),
                new HandlingPlans(work, ports, vee.exceptions(), jobs, outbox),
                new PreparingWalks(ports.tasks(), points, readings, clock),
                reading);
    }

    @ProvidesIntoSet
    Routes taskRoutes(RoutePorts ports, ReadingOnSite reading, BusinessClock clock) {
        return new ReadingTaskRoutes(ports, reading, clock);
    }

    @ProvidesIntoSet
    Routes selfReadingRoutes(UnitOfWork work, RoutePorts ports, ReadingOnSite reading, BusinessClock clock) {
        return new SelfReadingRoutes(ports, reading, new KeepingPhotos(work, ports.photos(), clock), clock);
    }

    @ProvidesIntoSet
    Ownerships.Lookup routeOwners(RoutePorts ports) {
        return Ownerships.Lookup.of(
                "reading-route",
                code -> ports.routes().find(new RouteCode(code)).map(route -> Scope.Owner.of(route.unit())));
    }

    @ProvidesIntoSet
    Ownerships.Lookup planOwners(RoutePorts ports) {
        return Ownerships.Lookup.of(
                "reading-plan",
                id -> ports.plans().find(ReadingPlanId.parse(id)).map(plan -> Scope.Owner.of(plan.unit())));
    }

    @ProvidesIntoSet
    Ownerships.Lookup taskOwners(RoutePorts ports) {
        return Ownerships.Lookup.of(
                "reading-task",
                id -> ports.tasks()
                        .find(ReadingTaskId.parse(id))
                        .map(task -> Scope.Owner.of(task.unit(), task.customer().value())));
    }
}
