package org.wattline.bootstrap.wiring.metering;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import org.wattline.adapter.http.metering.area.AreaMoveRoutes;
import org.wattline.adapter.http.metering.usage.AreaBalanceRoutes;
import org.wattline.adapter.http.metering.usage.GreenButtonRoutes;
import org.wattline.adapter.http.metering.usage.UsageRoutes;
import org.wattline.adapter.http.metering.usage.VirtualPointRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.metering.area.MemoryAreaMemberships;
import org.wattline.adapter.memory.metering.usage.MemoryAreaBalances;
import org.wattline.adapter.memory.metering.usage.MemoryVirtualPoints;
import org.wattline.adapter.postgres.metering.area.PostgresAreaMemberships;
import org.wattline.adapter.postgres.metering.usage.PostgresAreaBalances;
import org.wattline.adapter.postgres.metering.usage.PostgresVirtualPoints;
import org.wattline.adapter.reference.metering.LossThresholdsFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.contract.Contracts;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.StartingDays;
import org.wattline.application.metering.area.AreaMemberships;
import org.wattline.application.metering.area.MovingPoints;
import org.wattline.application.metering.arrangement.PointArrangements;
import org.wattline.application.metering.usage.AgreedCalendars;
import org.wattline.application.metering.usage.BalancingAreas;
import org.wattline.application.metering.usage.ComposingVirtualPoints;
import org.wattline.application.metering.usage.DownloadingUsage;
import org.wattline.application.metering.usage.LossPolicies;
import org.wattline.application.metering.usage.ShowingUsage;
import org.wattline.application.metering.usage.ShowingVirtualUsage;
import org.wattline.application.metering.usage.UsagePorts;
import org.wattline.application.metering.usage.UsageViews;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Recurring;
import org.wattline.application.premises.Network;
import org.wattline.application.tariff.Prices;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.metering.usage.VirtualPointNo;
import org.wattline.domain.premises.AreaCode;

/** Usage: of points, accounts and virtual points, balances of transformer areas, downloads. */
public final class UsageModule extends AbstractModule {
    @Provides
    @Singleton
    AgreedCalendars calendars(Contracts contracts, Prices prices) {
        return new AgreedCalendars(contracts, prices);
    }

    @Provides
    @Singleton
    ShowingUsage showing(MeteringPoints points, UsageViews views, AgreedCalendars calendars) {
        return new ShowingUsage(points, views, calendars);
    }

    @ProvidesIntoSet
    Routes usageRoutes(ShowingUsage showing) {
        return new UsageRoutes(showing);
    }

    @ProvidesIntoSet
    Routes greenButtonRoutes(MeteringPoints points, UsageViews views, AgreedCalendars calendars, BusinessClock clock) {
        return new GreenButtonRoutes(new DownloadingUsage(points, views, calendars, clock));
    }

    @Provides
    @Singleton
    UsagePorts ports(
            Storage storage,
            MeteringPoints points,
            PointArrangements arrangements,
            AreaMemberships memberships,
            Network network,
            UsageViews views,
            AgreedCalendars calendars) {
        return switch (storage) {
            case Storage.Memory(var store) ->
                new UsagePorts(
                        points,
                        arrangements,
                        memberships,
                        network,
                        views,
                        new MemoryVirtualPoints(store),
                        new MemoryAreaBalances(store),
                        calendars);
            case Storage.Postgres(var database, var units) ->
                new UsagePorts(
                        points,
                        arrangements,
                        memberships,
                        network,
                        views,
                        new PostgresVirtualPoints(units),
                        new PostgresAreaBalances(units),
                        calendars);
        };
    }

    @Provides
    @Singleton
    AreaMemberships memberships(Storage storage, MeteringPoints points) {
        return switch (storage) {
            case Storage.Memory(var store) -> new MemoryAreaMemberships(store, points);
            case Storage.Postgres(var database, var units) -> new PostgresAreaMemberships(units);
        };
    }

    @ProvidesIntoSet
    Routes areaMoveRoutes(
            UnitOfWork work,
            AreaMemberships memberships,
            MeteringPoints points,
            Network network,
            BusinessClock clock,
            Outbox outbox) {
        return new AreaMoveRoutes(
                new MovingPoints(work, memberships, points, network, clock, outbox), memberships, points);
    }

    @Provides
    @Singleton
    LossPolicies losses(Rules rules) {
        return LossThresholdsFile.in(rules);
    }

    @ProvidesIntoSet
    Routes virtualPointRoutes(UnitOfWork work, UsagePorts ports, Numbers numbers, BusinessClock clock, Outbox outbox) {
        return new VirtualPointRoutes(
                ports.virtual(),
                new ComposingVirtualPoints(work, ports, numbers, clock, outbox),
                new ShowingVirtualUsage(ports));
    }

    @ProvidesIntoSet
    Routes balanceRoutes(UnitOfWork work, UsagePorts ports, Jobs jobs) {
        return new AreaBalanceRoutes(
                ports.balances(), new StartingDays(work, jobs, "metering.start-balances", BalancingAreas.KIND));
    }

    @ProvidesIntoSet
    Jobs.Work balancing(UnitOfWork work, UsagePorts ports, LossPolicies policies, BusinessClock clock) {
        return new BalancingAreas(work, ports, policies, clock);
    }

    /** When readings have been validated. */
    @ProvidesIntoSet
    Recurring nightly() {
        return Recurring.daily(LocalTime.of(5, 30), BalancingAreas.KIND);
    }

    @ProvidesIntoSet
    Ownerships.Lookup virtualPointOwners(UsagePorts ports) {
        return Ownerships.Lookup.of(
                "virtual-point",
                no -> ports.virtual().find(new VirtualPointNo(no)).map(point -> Scope.Owner.of(point.unit())));
    }

    @ProvidesIntoSet
    Ownerships.Lookup areaOwners(Network network) {
        return Ownerships.Lookup.of(
                "transformer-area", code -> network.area(new AreaCode(code)).map(area -> Scope.Owner.of(area.unit())));
    }
}
