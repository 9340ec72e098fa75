package org.wattline.bootstrap.wiring.collection;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.util.UUID;
import org.wattline.adapter.http.collection.DisconnectionBanRoutes;
import org.wattline.adapter.http.collection.DisconnectionRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.collection.MemoryDisconnectionBans;
import org.wattline.adapter.memory.collection.MemoryDisconnections;
import org.wattline.adapter.postgres.collection.PostgresDisconnectionBans;
import org.wattline.adapter.postgres.collection.PostgresDisconnections;
import org.wattline.adapter.reference.collection.DisconnectionPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.collection.ArrearsViews;
import org.wattline.application.collection.CollectionCases;
import org.wattline.application.collection.CollectionHolds;
import org.wattline.application.collection.disconnection.BanningDisconnections;
import org.wattline.application.collection.disconnection.CarryingOutDisconnections;
import org.wattline.application.collection.disconnection.DisconnectingAccounts;
import org.wattline.application.collection.disconnection.DisconnectionBans;
import org.wattline.application.collection.disconnection.DisconnectionPolicies;
import org.wattline.application.collection.disconnection.Disconnections;
import org.wattline.application.collection.disconnection.FollowingDisconnections;
import org.wattline.application.collection.disconnection.KnowingCircumstances;
import org.wattline.application.collection.disconnection.NoticingUsedUp;
import org.wattline.application.collection.disconnection.ProvingNotices;
import org.wattline.application.collection.prepaid.PrepaidControls;
import org.wattline.application.collection.prepaid.UsedUp;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.fault.FaultReports;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.field.FieldAddresses;
import org.wattline.application.metering.field.MeterCommands;
import org.wattline.application.metering.field.OrderingMeters;
import org.wattline.application.notification.Messages;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.bootstrap.wiring.Background;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.calendar.WorkingCalendars;
import org.wattline.domain.collection.disconnection.DisconnectionBanId;
import org.wattline.domain.collection.disconnection.DisconnectionId;

/** Disconnection for arrears, and reconnection. */
public final class DisconnectionModule extends AbstractModule {
    private static final int A_ROUND = 500;

    @Provides
    @Singleton
    Disconnections disconnections(Storage storage) {
        return switch (storage) {
            case Storage.Memory(var store) -> new MemoryDisconnections(store);
            case Storage.Postgres(var database, var units) -> new PostgresDisconnections(units);
        };
    }

    @Provides
    @Singleton
    DisconnectionBans bans(Storage storage) {
        return switch (storage) {
            case Storage.Memory(var store) -> new MemoryDisconnectionBans(store);
            case Storage.Postgres(var database, var units) -> new PostgresDisconnectionBans(units);
        };
    }

    @Provides
    @Singleton
    DisconnectionPolicies policies(Rules rules) {
        return DisconnectionPolicyFile.in(rules);
    }

    @Provides
    @Singleton
    KnowingCircumstances circumstances(
            ArrearsViews arrears,
            CollectionHolds holds,
            CollectionCases cases,
            Accounts accounts,
            Customers customers,
            Contracts contracts,
            FaultReports faults,
            DisconnectionBans bans,
            PrepaidControls prepaid) {
        return new KnowingCircumstances(arrears, holds, cases, accounts, customers, contracts, faults, bans, prepaid);
    }

    @Provides
    @Singleton
    CarryingOutDisconnections carryingOut(
            UnitOfWork work,
            Disconnections disconnections,
            KnowingCircumstances circumstances,
            DisconnectionPolicies policies,
            OrderingMeters ordering,
            WorkingCalendars calendars,
            BusinessClock clock,
            Outbox outbox) {
        return new CarryingOutDisconnections(
                work, disconnections, circumstances, policies, ordering, calendars, clock, outbox);
    }

    @ProvidesIntoSet
    Background due(CarryingOutDisconnections carrying) {
        return new Background("disconnections", Duration.ofSeconds(30), () -> carrying.carryOutDue(A_ROUND) > 0);
    }

    @ProvidesIntoSet
    Subscriber proving(Disconnections disconnections, Messages messages, BusinessClock clock, Outbox outbox) {
        return new ProvingNotices(disconnections, messages, clock, outbox);
    }

    @ProvidesIntoSet
    Subscriber following(
            Disconnections disconnections,
            KnowingCircumstances circumstances,
            DisconnectionPolicies policies,
            MeterCommands commands,
            FieldAddresses addresses,
            OrderingMeters ordering,
            BusinessClock clock,
            Outbox outbox) {
        return new FollowingDisconnections(
                disconnections, circumstances, policies, commands, addresses, ordering, clock, outbox);
    }

    @Provides
    @Singleton
    DisconnectingAccounts disconnecting(
            UnitOfWork work,
            Disconnections disconnections,
            KnowingCircumstances circumstances,
            DisconnectionPolicies policies,
            MeteringPoints points,
            FieldAddresses addresses,
            WorkingCalendars calendars,
            Ids ids,
            BusinessClock clock,
            Outbox outbox) {
        return new DisconnectingAccounts(
                work, disconnections, circumstances, policies, points, addresses, calendars, ids, clock, outbox);
    }

    @Provides
    @Singleton
    UsedUp usedUp(
            DisconnectingAccounts disconnecting,
            Disconnections disconnections,
            DisconnectionPolicies policies,
            WorkingCalendars calendars,
            BusinessClock clock) {
        return new NoticingUsedUp(disconnecting, disconnections, policies, calendars, clock);
    }

    @ProvidesIntoSet
    Routes routes(Disconnections disconnections, DisconnectingAccounts disconnecting) {
        return new DisconnectionRoutes(disconnections, disconnecting);
    }

    @ProvidesIntoSet
    Routes banRoutes(UnitOfWork work, DisconnectionBans bans, Ids ids, BusinessClock clock, Outbox outbox) {
        return new DisconnectionBanRoutes(bans, new BanningDisconnections(work, bans, ids, clock, outbox), clock);
    }

    @ProvidesIntoSet
    Ownerships.Lookup owners(Disconnections disconnections) {
        return Ownerships.Lookup.of(
                "disconnection",
                id -> disconnections
                        .find(new DisconnectionId(UUID.fromString(id)))
                        .map(each -> Scope.Owner.of(each.unit(), each.customer().value())));
    }

    @ProvidesIntoSet
    Ownerships.Lookup banOwners(DisconnectionBans bans) {
        return Ownerships.Lookup.of(
                "disconnection-ban",
                id -> bans.find(new DisconnectionBanId(UUID.fromString(id))).map(ban -> Scope.Owner.of(ban.unit())));
    }
}
