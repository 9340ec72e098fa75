package org.wattline.bootstrap.wiring.connection;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.Set;
import org.wattline.adapter.http.connection.ApplicationRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.connection.MemoryApplications;
import org.wattline.adapter.postgres.connection.PostgresApplications;
import org.wattline.application.access.CustomerLogins;
import org.wattline.application.access.OrganisationUnits;
import org.wattline.application.access.Positions;
import org.wattline.application.access.StaffAccounts;
import org.wattline.application.connection.ApplicationViews;
import org.wattline.application.connection.Applications;
import org.wattline.application.connection.ApplyingForConnections;
import org.wattline.application.connection.ApplyingOnce;
import org.wattline.application.connection.AskingForDocuments;
import org.wattline.application.connection.ConnectionFacts;
import org.wattline.application.connection.ConnectionSteps;
import org.wattline.application.connection.EnergisingCustomers;
import org.wattline.application.connection.FirstEquipment;
import org.wattline.application.connection.FirstInstallation;
import org.wattline.application.connection.FirstPlaces;
import org.wattline.application.connection.FollowingApplications;
import org.wattline.application.connection.FollowingDocuments;
import org.wattline.application.connection.HandlingApplications;
import org.wattline.application.connection.HolderNames;
import org.wattline.application.connection.SplittingApplications;
import org.wattline.application.connection.SurveyingSites;
import org.wattline.application.connection.WantedDocuments;
import org.wattline.application.connection.channel.ApplicationChannels;
import org.wattline.application.connection.commitment.JoiningDossiers;
import org.wattline.application.connection.commitment.KeepingPromises;
import org.wattline.application.connection.fee.ChargingFees;
import org.wattline.application.connection.fee.DeterminingFees;
import org.wattline.application.connection.fee.FeeCharges;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.connection.owner.ReachedApplications;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.application.connection.signing.SignedContracts;
import org.wattline.application.contract.Contracts;
import org.wattline.application.contract.Entitlements;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.customer.duplicate.FindingDuplicates;
import org.wattline.application.metering.InstallingMeters;
import org.wattline.application.metering.OpeningMeteringPoints;
import org.wattline.application.metering.arrangement.ArrangingPoints;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Vault;
import org.wattline.application.premises.Network;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.application.premises.equipment.KeepingEquipment;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.StepEffects;
import org.wattline.application.workflow.course.RestingCases;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.calendar.StatutoryClock;

/** Connection applications. */
public final class ConnectionModule extends AbstractModule {
    /** Both storages of applications are their own views. */
    @Provides
    @Singleton
    ApplicationViews applicationViews(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory(var store) -> new MemoryApplications(store);
            case Storage.Postgres(var database, var units) -> new PostgresApplications(units, vault);
        };
    }

    @Provides
    Applications applications(ApplicationViews views, Ownerships.TakenOver takenOver) {
        return new ReachedApplications((Applications) views, takenOver);
    }

    @Provides
    ApplyingForConnections applying(
            UnitOfWork work,
            Outbox outbox,
            Applications applications,
            ProcessInstances instances,
            ProcessDefinitions definitions,
            OrganisationUnits units,
            ApplicationChannels channels,
            Numbers numbers,
            StatutoryClock deadlines,
            BusinessClock clock) {
        return new ApplyingForConnections(
                work, outbox, applications, instances, definitions, units, channels, numbers, deadlines, clock);
    }

    @Provides
    HandlingApplications handling(
            UnitOfWork work,
            Outbox outbox,
            Applications applications,
            ProcessInstances instances,
            KeepingPromises promises,
            BusinessClock clock) {
        return new HandlingApplications(work, outbox, applications, instances, promises, clock);
    }

    @Provides
    EnergisingCustomers energising(
            Outbox outbox,
            Applications applications,
            Customers customers,
            Accounts accounts,
            PremisesRegister premises,
            Contracts contracts,
            Entitlements entitlements,
            OpeningMeteringPoints points,
            InstallingMeters meters,
            SupplyPlans plans,
            SignedContracts signing,
            KeepingEquipment equipment,
            ArrangingPoints arranging,
            EquipmentRegister register,
            CustomerLogins logins,
            Numbers numbers,
            Ids ids,
            BusinessClock clock) {
        return new EnergisingCustomers(
                outbox,
                applications,
                customers,
                accounts,
                premises,
                contracts,
                entitlements,
                plans,
                signing,
                new FirstInstallation(points, meters, plans),
                new FirstEquipment(equipment, plans),
                new FirstPlaces(arranging, register),
                logins,
                numbers,
                ids,
                clock);
    }

    @ProvidesIntoSet
    StepEffects steps(
            Outbox outbox,
            Applications applications,
            Network network,
            EnergisingCustomers energising,
            DeterminingFees fees,
            Set<ConnectionFacts> facts,
            ChargingFees charging,
            Numbers numbers,
            JoiningDossiers joining,
            BusinessClock clock) {
        return new ConnectionSteps(
                outbox,
                applications,
                new SurveyingSites(network),
                energising,
                fees,
                facts,
                charging,
                new SplittingApplications(outbox, applications, numbers, clock),
                joining::bring,
                clock);
    }

    @Provides
    WantedDocuments wantedDocuments(ProcessInstances instances, ProcessDefinitions definitions) {
        return new WantedDocuments(instances, definitions);
    }

    @ProvidesIntoSet
    Subscriber followingDocuments(OwningApplications applications, WantedDocuments wanted, RestingCases resting) {
        return new FollowingDocuments(applications, wanted, resting);
    }

    @ProvidesIntoSet
    Subscriber askingForDocuments(OwningApplications applications, WantedDocuments wanted, Outbox outbox) {
        return new AskingForDocuments(applications, wanted, outbox);
    }

    @Provides
    FollowingApplications following(
            ProcessInstances instances,
            ProcessDefinitions definitions,
            FeeCharges fees,
            Positions positions,
            OrganisationUnits units,
            StaffAccounts staff,
            BusinessClock clock) {
        return new FollowingApplications(instances, definitions, fees, new HolderNames(positions, units, staff, clock));
    }

    @ProvidesIntoSet
    Routes applicationRoutes(
            Applications applications,
            ApplicationViews views,
            ApplyingForConnections applying,
            FindingDuplicates finding,
            Customers customers,
            UnitOfWork work,
            HandlingApplications handling,
            Histories histories) {
        return new ApplicationRoutes(
                applications, views, new ApplyingOnce(work, finding, customers, applying), handling, histories);
    }
}
