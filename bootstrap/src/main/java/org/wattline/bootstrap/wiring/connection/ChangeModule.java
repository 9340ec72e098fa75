package org.wattline.bootstrap.wiring.connection;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import java.util.Set;
import org.wattline.adapter.http.connection.change.ChangeRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.connection.change.MemoryChangeApplications;
import org.wattline.adapter.postgres.connection.change.PostgresChangeApplications;
import org.wattline.adapter.reference.connection.ChangeTypesFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.connection.change.AnnouncingChangeEnds;
import org.wattline.application.connection.change.ApplyingForChanges;
import org.wattline.application.connection.change.ApplyingOnceForChanges;
import org.wattline.application.connection.change.CarryingOutChanges;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.change.ChangeSteps;
import org.wattline.application.connection.change.ChangeTypes;
import org.wattline.application.connection.change.ChangeViews;
import org.wattline.application.connection.change.ChangingMeters;
import org.wattline.application.connection.change.ChangingPieces;
import org.wattline.application.connection.change.CheckingMeters;
import org.wattline.application.connection.change.CustomerFiles;
import org.wattline.application.connection.change.DocumentingChanges;
import org.wattline.application.connection.change.EndingTimedChanges;
import org.wattline.application.connection.change.FollowingPoints;
import org.wattline.application.connection.change.ForeseeingChanges;
import org.wattline.application.connection.change.MovedPieces;
import org.wattline.application.connection.change.OpeningSuccessors;
import org.wattline.application.connection.change.PapersOfChanges;
import org.wattline.application.connection.change.PlacesOfChanges;
import org.wattline.application.connection.change.UndoingChanges;
import org.wattline.application.connection.channel.ApplicationChannels;
import org.wattline.application.connection.channel.ProvingIdentity;
import org.wattline.application.connection.commitment.FollowingDossiers;
import org.wattline.application.connection.fee.ChargingFees;
import org.wattline.application.connection.fee.DeterminingFees;
import org.wattline.application.connection.fee.FeeFacts;
import org.wattline.application.connection.inspection.InspectionFacts;
import org.wattline.application.connection.inspection.Inspections;
import org.wattline.application.connection.plan.PlanFacts;
import org.wattline.application.connection.plan.SourcesAfter;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.application.connection.signing.SignedChanges;
import org.wattline.application.connection.signing.SigningFacts;
import org.wattline.application.connection.survey.NotingOnSite;
import org.wattline.application.connection.temporary.TemporarySupplies;
import org.wattline.application.contract.Contracts;
import org.wattline.application.contract.Entitlements;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.customer.duplicate.FindingDuplicates;
import org.wattline.application.metering.InstallingMeters;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.OpeningMeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.arrangement.ArrangingPoints;
import org.wattline.application.metering.arrangement.OpeningSubPoints;
import org.wattline.application.metering.arrangement.PointArrangements;
import org.wattline.application.payment.Balances;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Vault;
import org.wattline.application.platform.job.Recurring;
import org.wattline.application.premises.Network;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.application.premises.equipment.KeepingEquipment;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.StepEffects;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.calendar.WorkingCalendars;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.quantity.Money;

/** Changes of supply. */
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

    @Provides
    CarryingOutChanges carrying(
            Customers customers,
            Accounts accounts,
            Contracts contracts,
            TemporarySupplies temporaries,
            PremisesRegister premises,
            OpeningMeteringPoints points,
            InstallingMeters installing,
            Readings readings,
            KeepingEquipment keeping,
            FollowingPoints following,
            EquipmentRegister equipment,
            Numbers numbers,
            Ids ids,
            Outbox outbox,
            BusinessClock clock) {
        ChangingPieces pieces = new ChangingPieces(keeping, equipment);
        ChangingMeters meters = new ChangingMeters(installing, readings);
        return new CarryingOutChanges(
                customers,
                accounts,
                contracts,
                temporaries,
                pieces,
                meters,
                new OpeningSuccessors(
                        customers,
                        accounts,
                        contracts,
                        temporaries,
                        premises,
                        points,
                        meters,
                        pieces,
                        following,
                        numbers,
                        ids,
                        outbox,
                        clock),
                following,
                outbox,
                clock);
    }

    @Provides
    FollowingPoints following(
            UnitOfWork work,
            Accounts accounts,
            MeteringPoints points,
            OpeningMeteringPoints opening,
            PointArrangements told,
            EquipmentRegister register,
            Outbox outbox,
            BusinessClock clock) {
        ArrangingPoints arranging = new ArrangingPoints(work, points, told, register, outbox, clock);
        return new FollowingPoints(
                told, arranging, new OpeningSubPoints(work, accounts, points, opening, arranging), register);
    }

    @ProvidesIntoSet
    StepEffects steps(
            Outbox outbox,
            ChangeApplications changes,
            FollowingDossiers dossiers,
            SupplyPlans plans,
            Inspections inspections,
            NotingOnSite noting,
            ProvingIdentity proving,
            DeterminingFees fees,
            ChargingFees charging,
            ChangeTypes types,
            ForeseeingChanges foreseeing,
            CarryingOutChanges carrying,
            CustomerFiles files,
            Entitlements entitlements,
            PapersOfChanges papers,
            SignedChanges signing,
            UndoingChanges undoing,
            BusinessClock clock) {
        return new ChangeSteps(
                outbox,
                changes,
                Set.of(
                        dossiers,
                        new FeeFacts(charging, fees, changes::find),
                        new PlanFacts(plans, clock),
                        new SourcesAfter(plans),
                        new InspectionFacts(inspections),
                        new SigningFacts(signing),
                        noting,
                        proving),
                plans,
                fees,
                charging,
                types,
                foreseeing,
                carrying,
                new CheckingMeters(files, entitlements),
                papers,
                signing,
                undoing,
                clock);
    }

    @ProvidesIntoSet
    Jobs.Work ending(
            UnitOfWork work,
            ChangeApplications changes,
            CustomerFiles files,
            EquipmentRegister equipment,
            CarryingOutChanges carrying,
            ChangeTypes types,
            ApplyingForChanges applying,
            Outbox outbox,
            BusinessClock clock) {
        return new EndingTimedChanges(
                work, changes, files, new MovedPieces(equipment), carrying, types, applying, outbox, clock);
    }

    @ProvidesIntoSet
    Jobs.Work announcing(
            UnitOfWork work,
            ChangeApplications changes,
            ChangeTypes types,
            EquipmentRegister equipment,
            Outbox outbox,
            BusinessClock clock) {
        return new AnnouncingChangeEnds(work, changes, types, new MovedPieces(equipment), outbox, clock);
    }

    /** In the morning, when people look at their telephones. */
    @ProvidesIntoSet
    Recurring announcingAgain() {
        return Recurring.daily(LocalTime.of(9, 5), AnnouncingChangeEnds.KIND);
    }

    @ProvidesIntoSet
    Recurring endingAgain() {
        return Recurring.daily(LocalTime.of(0, 10), EndingTimedChanges.KIND);
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
