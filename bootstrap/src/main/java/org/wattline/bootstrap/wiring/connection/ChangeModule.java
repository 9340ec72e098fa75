package org.wattline.bootstrap.wiring.connection;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.connection.change.ChangeRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.connection.change.MemoryChangeApplications;
import org.wattline.adapter.postgres.connection.change.PostgresChangeApplications;
import org.wattline.adapter.reference.connection.ChangeTypesFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.connection.change.ApplyingForChanges;
import org.wattline.application.connection.change.ApplyingOnceForChanges;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.change.ChangeTypes;
import org.wattline.application.connection.change.ChangeViews;
import org.wattline.application.connection.change.CustomerFiles;
import org.wattline.application.connection.change.DocumentingChanges;
import org.wattline.application.connection.change.ForeseeingChanges;
import org.wattline.application.connection.change.PlacesOfChanges;
import org.wattline.application.connection.change.UndoingChanges;
import org.wattline.application.connection.channel.ApplicationChannels;
import org.wattline.application.connection.signing.SignedChanges;
import org.wattline.application.connection.temporary.TemporarySupplies;
import org.wattline.application.contract.Contracts;
import org.wattline.application.contract.Entitlements;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.customer.duplicate.FindingDuplicates;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.arrangement.PointArrangements;
import org.wattline.application.payment.Balances;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Vault;
import org.wattline.application.premises.Network;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.calendar.WorkingCalendars;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.quantity.Money;

/** Changes of supply: applied for, judged, followed and given up. */
public final class ChangeModule extends AbstractModule {
    @Provides
    @Singleton
    ChangeApplications changes(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory(var store) -> new MemoryChangeApplications(store);
            case Storage.Postgres(var database, var units) -> new PostgresChangeApplications(units, vault);
        };
    }

    /** Both storages of changes are their own views. */
    @Provides
    ChangeViews changeViews(ChangeApplications changes) {
        return (ChangeViews) changes;
    }

    @Provides
    @Singleton
    ChangeTypes types(Rules rules) {
        return ChangeTypesFile.in(rules);
    }

    @Provides
    CustomerFiles files(
            Accounts accounts,
            Customers customers,
            Contracts contracts,
            EquipmentRegister equipment,
            MeteringPoints points,
            PointArrangements places,
            Balances balances,
            TemporarySupplies temporaries) {
        return new CustomerFiles(
                accounts,
                customers,
                contracts,
                equipment,
                points,
                places,
                account -> balances.find(account).map(AccountBalance::owed).orElse(Money.ZERO),
                temporaries);
    }

    @Provides
    ForeseeingChanges foreseeing(
            CustomerFiles files,
            ChangeApplications changes,
            PremisesRegister premises,
            Network network,
            Entitlements entitlements,
            WorkingCalendars calendars,
            BusinessClock clock) {
        return new ForeseeingChanges(
                files, changes, new PlacesOfChanges(premises, network), entitlements, calendars, clock);
    }

    @Provides
    UndoingChanges undoing(
            ChangeApplications changes,
            Contracts contracts,
            SignedChanges signing,
            Outbox outbox,
            BusinessClock clock) {
        return new UndoingChanges(changes, contracts, signing, outbox, clock);
    }

    @Provides
    ApplyingForChanges applying(
            UnitOfWork work,
            Outbox outbox,
            ChangeApplications changes,
            ChangeTypes types,
            ForeseeingChanges foreseeing,
            UndoingChanges undoing,
            Accounts accounts,
            ApplicationChannels channels,
            ProcessInstances instances,
            ProcessDefinitions definitions,
            Numbers numbers,
            StatutoryClock deadlines,
            BusinessClock clock) {
        return new ApplyingForChanges(
                work,
                outbox,
                changes,
                types,
                foreseeing,
                undoing,
                accounts,
                channels,
                instances,
                definitions,
                numbers,
                deadlines,
                clock);
    }

    @ProvidesIntoSet
    Ownerships.Lookup changeOwners(ChangeApplications changes) {
        return Ownerships.Lookup.of(
                "change-application",
                no -> changes.find(new ApplicationNo(no))
                        .map(found ->
                                Scope.Owner.of(found.unit(), found.customer().value())));
    }

    @ProvidesIntoSet
    Routes changeRoutes(
            ChangeApplications changes,
            ChangeViews views,
            ChangeTypes types,
            ApplyingForChanges applying,
            UnitOfWork work,
            FindingDuplicates finding,
            Customers customers,
            DocumentingChanges documenting,
            BusinessClock clock) {
        return new ChangeRoutes(
                changes,
                views,
                types,
                new ApplyingOnceForChanges(work, finding, customers, applying),
                applying,
                documenting,
                clock);
    }
}
