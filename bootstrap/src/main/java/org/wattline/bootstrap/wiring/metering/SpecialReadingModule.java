package org.wattline.bootstrap.wiring.metering;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import org.wattline.adapter.http.metering.special.SpecialReadingRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.metering.special.MemorySpecialReadings;
import org.wattline.adapter.postgres.metering.special.PostgresSpecialReadings;
import org.wattline.adapter.reference.metering.SiteReadPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.contract.Contracts;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.route.RoutePorts;
import org.wattline.application.metering.route.SeenOnSite;
import org.wattline.application.metering.special.ReadingAtOtherPrices;
import org.wattline.application.metering.special.RequestingSpecialReadings;
import org.wattline.application.metering.special.SearchingLongEstimates;
import org.wattline.application.metering.special.SiteReadPolicies;
import org.wattline.application.metering.special.SpecialReadings;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Vault;
import org.wattline.application.platform.job.Recurring;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.metering.route.ReadingTaskId;

/** Readings outside of the rounds. */
public final class SpecialReadingModule extends AbstractModule {
    @Provides
    @Singleton
    SpecialReadings special(Storage storage, Vault vault, Readings readings, RoutePorts routes) {
        return switch (storage) {
            case Storage.Memory(var store) -> new MemorySpecialReadings(store, readings, routes.views());
            case Storage.Postgres(var database, var units) -> new PostgresSpecialReadings(units, vault);
        };
    }

    @Provides
    @Singleton
    SiteReadPolicies policies(Rules rules) {
        return SiteReadPolicyFile.in(rules);
    }

    @ProvidesIntoSet
    Routes specialReadingRoutes(
            UnitOfWork work,
            SpecialReadings special,
            SiteReadPolicies policies,
            MeteringPoints points,
            SeenOnSite seen,
            BusinessClock clock,
            Outbox outbox) {
        return new SpecialReadingRoutes(
                special, new RequestingSpecialReadings(work, special, policies, points, seen, clock, outbox), clock);
    }

    @ProvidesIntoSet
    Subscriber readingAtOtherPrices(
            UnitOfWork work,
            Contracts contracts,
            Readings readings,
            SpecialReadings special,
            SiteReadPolicies policies,
            MeteringPoints points,
            SeenOnSite seen,
            BusinessClock clock,
            Outbox outbox) {
        return new ReadingAtOtherPrices(
                contracts,
                points,
                readings,
                new RequestingSpecialReadings(work, special, policies, points, seen, clock, outbox),
                clock);
    }

    @ProvidesIntoSet
    Jobs.Work searching(UnitOfWork work, SpecialReadings special, SiteReadPolicies policies, BusinessClock clock) {
        return new SearchingLongEstimates(work, special, policies, clock);
    }

    /** When the rounds of the night were settled. */
    @ProvidesIntoSet
    Recurring nightly() {
        return Recurring.daily(LocalTime.of(5, 50), SearchingLongEstimates.KIND);
    }

    @ProvidesIntoSet
    Ownerships.Lookup specialOwners(SpecialReadings special) {
        return Ownerships.Lookup.of(
                "special-reading",
                id -> special.find(ReadingTaskId.parse(id))
                        .map(each -> Scope.Owner.of(each.unit(), each.customer().value())));
    }
}
