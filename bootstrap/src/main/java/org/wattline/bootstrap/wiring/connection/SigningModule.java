package org.wattline.bootstrap.wiring.connection;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.connection.ApplicationPath;
import org.wattline.adapter.http.connection.signing.ChangeContractRoutes;
import org.wattline.adapter.http.connection.signing.PreparedContractRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.connection.signing.MemoryPreparedContracts;
import org.wattline.adapter.memory.connection.signing.MemorySuccessorNumbers;
import org.wattline.adapter.postgres.connection.signing.PostgresPreparedContracts;
import org.wattline.adapter.postgres.connection.signing.PostgresSuccessorNumbers;
import org.wattline.application.access.OrganisationUnits;
import org.wattline.application.billing.document.Renderings;
import org.wattline.application.connection.Applications;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.change.ChangeTypes;
import org.wattline.application.connection.change.ForeseeingChanges;
import org.wattline.application.connection.change.PapersOfChanges;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.application.connection.signing.CancelledChanges;
import org.wattline.application.connection.signing.CancelledContracts;
import org.wattline.application.connection.signing.PreparedContracts;
import org.wattline.application.connection.signing.PreparingChangeContracts;
import org.wattline.application.connection.signing.PreparingSupplyContracts;
import org.wattline.application.connection.signing.SignedChanges;
import org.wattline.application.connection.signing.SignedContracts;
import org.wattline.application.connection.signing.SuccessorNumbers;
import org.wattline.application.contract.Contracts;
import org.wattline.application.contract.Entitlements;
import org.wattline.application.contract.document.ContractDocuments;
import org.wattline.application.contract.document.ContractPolicies;
import org.wattline.application.contract.document.ContractTemplates;
import org.wattline.application.contract.document.ShowingContracts;
import org.wattline.application.contract.document.WritingContracts;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.bootstrap.wiring.Storage;

/** Contracts that are signed before supply begins. */
public final class SigningModule extends AbstractModule {
    @Provides
    @Singleton
    PreparedContracts prepared(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryPreparedContracts(memory.store());
            case Storage.Postgres postgres -> new PostgresPreparedContracts(postgres.units());
        };
    }

    @Provides
    @Singleton
    SuccessorNumbers numbers(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemorySuccessorNumbers(memory.store());
            case Storage.Postgres postgres -> new PostgresSuccessorNumbers(postgres.units());
        };
    }

    @Provides
    SignedChanges changes(
            SuccessorNumbers numbers,
            ContractDocuments documents,
            Contracts contracts,
            Outbox outbox,
            BusinessClock clock) {
        return new SignedChanges(numbers, documents, contracts, outbox, clock);
    }

    @Provides
    PapersOfChanges papers(ChangeTypes types, ForeseeingChanges foreseeing, SupplyPlans plans, BusinessClock clock) {
        return new PapersOfChanges(types, foreseeing, plans, clock);
    }

    @ProvidesIntoSet
    Subscriber cancelledChanges(UnitOfWork work, Outbox outbox, ContractDocuments documents, BusinessClock clock) {
        return new CancelledChanges(work, outbox, documents, clock);
    }

    @ProvidesIntoSet
    Routes changeRoutes(
            UnitOfWork work,
            ChangeApplications applications,
            PapersOfChanges papers,
            SuccessorNumbers reserved,
            ContractDocuments documents,
            WritingContracts writing,
            ContractPolicies policies,
            Customers customers,
            PremisesRegister premises,
            Numbers numbers,
            Ids ids,
            BusinessClock clock) {
        return new ChangeContractRoutes(
                ApplicationPath.ofChanges(applications),
                new PreparingChangeContracts(
                        work,
                        applications,
                        papers,
                        reserved,
                        documents,
                        writing,
                        policies,
                        customers,
                        premises,
                        numbers,
                        ids,
                        clock),
                documents);
    }

    @Provides
    SignedContracts signed(PreparedContracts prepared, ContractDocuments documents) {
        return new SignedContracts(prepared, documents);
    }

    @Provides
    WritingContracts writing(
            Outbox outbox,
            ContractDocuments documents,
            ContractTemplates templates,
            OrganisationUnits units,
            Ids ids,
            BusinessClock clock) {
        return new WritingContracts(outbox, documents, templates, units, ids, clock);
    }

    @ProvidesIntoSet
    Subscriber cancelled(
            UnitOfWork work,
            Outbox outbox,
            PreparedContracts prepared,
            ContractDocuments documents,
            BusinessClock clock) {
        return new CancelledContracts(work, outbox, prepared, documents, clock);
    }

    @Provides
    PreparingSupplyContracts preparing(
            UnitOfWork work,
            Applications applications,
            PreparedContracts prepared,
            ContractDocuments documents,
            WritingContracts writing,
            ContractPolicies policies,
            Entitlements entitlements,
            SupplyPlans plans,
            Customers customers,
            Numbers numbers,
            Ids ids,
            BusinessClock clock) {
        return new PreparingSupplyContracts(
                work,
                applications,
                prepared,
                documents,
                writing,
                policies,
                entitlements,
                plans,
                customers,
                numbers,
                ids,
                clock);
    }

    @ProvidesIntoSet
    Routes routes(
            Applications applications,
            PreparingSupplyContracts preparing,
            PreparedContracts prepared,
            ContractDocuments documents,
            ContractTemplates templates,
            Renderings renderings) {
        return new PreparedContractRoutes(
                ApplicationPath.ofConnections(applications),
                preparing,
                prepared,
                documents,
                new ShowingContracts(documents, templates, renderings));
    }
}
