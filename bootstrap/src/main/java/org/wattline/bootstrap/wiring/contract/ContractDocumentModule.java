package org.wattline.bootstrap.wiring.contract;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.wattline.adapter.evidence.signature.SignatureGateway;
import org.wattline.adapter.http.contract.document.ContractDocumentRoutes;
import org.wattline.adapter.http.contract.document.ContractSignatureRoutes;
import org.wattline.adapter.http.contract.document.ContractTemplateRoutes;
import org.wattline.adapter.http.contract.document.ContractWatchRoutes;
import org.wattline.adapter.http.contract.document.InterruptibleLoadRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.contract.MemoryContracts;
import org.wattline.adapter.memory.contract.document.MemoryContractDocuments;
import org.wattline.adapter.memory.contract.document.MemoryContractTemplates;
import org.wattline.adapter.memory.contract.document.MemoryContractWatch;
import org.wattline.adapter.postgres.contract.document.PostgresContractDocuments;
import org.wattline.adapter.postgres.contract.document.PostgresContractTemplates;
import org.wattline.adapter.postgres.contract.document.PostgresContractWatch;
import org.wattline.adapter.reference.contract.ContractPolicyFile;
import org.wattline.adapter.reference.contract.ContractTemplateFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.access.OrganisationUnits;
import org.wattline.application.billing.document.Renderings;
import org.wattline.application.contract.Contracts;
import org.wattline.application.contract.document.ContractDocuments;
import org.wattline.application.contract.document.ContractPolicies;
import org.wattline.application.contract.document.ContractTemplates;
import org.wattline.application.contract.document.ContractWatch;
import org.wattline.application.contract.document.DraftingContractTemplates;
import org.wattline.application.contract.document.EndingAnnexes;
import org.wattline.application.contract.document.EndingContracts;
import org.wattline.application.contract.document.InterruptibleLoads;
import org.wattline.application.contract.document.PreparingContracts;
import org.wattline.application.contract.document.ShowingContracts;
import org.wattline.application.contract.document.SigningContracts;
import org.wattline.application.contract.document.WatchingContracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Vault;
import org.wattline.application.platform.job.Recurring;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.bootstrap.wiring.Providers;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.contract.document.ContractDocumentId;
import org.wattline.domain.contract.document.ContractTemplate;

/** Documents of contracts: templates, signatures, ends. */
public final class ContractDocumentModule extends AbstractModule {
    private final Providers providers;

    public ContractDocumentModule(Providers providers) {
        this.providers = providers;
    }

    @Provides
    @Singleton
    ContractTemplates templates(Storage storage) {
        List<ContractTemplate> shipped = ContractTemplateFile.shipped();
        return switch (storage) {
            case Storage.Memory memory -> new MemoryContractTemplates(memory.store(), shipped);
            case Storage.Postgres postgres -> new PostgresContractTemplates(postgres.units(), shipped);
        };
    }

    @Provides
    @Singleton
    ContractDocuments documents(Storage storage, Contracts contracts, Vault vault) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryContractDocuments(memory.store(), contracts);
            case Storage.Postgres postgres -> new PostgresContractDocuments(postgres.units(), vault);
        };
    }

    @Provides
    @Singleton
    ContractWatch watch(Storage storage, Contracts contracts, ContractDocuments documents) {
        return switch (storage) {
            case Storage.Memory memory ->
                new MemoryContractWatch(memory.store(), (MemoryContracts) contracts, documents);
            case Storage.Postgres postgres -> new PostgresContractWatch(postgres.units());
        };
    }

    @Provides
    @Singleton
    ContractPolicies policies(Rules rules) {
        return ContractPolicyFile.in(rules);
    }

    @ProvidesIntoSet
    Jobs.Work watching(
            UnitOfWork work,
            Outbox outbox,
            ContractDocuments documents,
            ContractWatch watch,
            ContractPolicies policies,
            BusinessClock clock) {
        return new WatchingContracts(work, outbox, documents, watch, policies, clock);
    }

    @ProvidesIntoSet
    Recurring watchingEveryNight() {
        return Recurring.daily(LocalTime.of(1, 20), WatchingContracts.KIND);
    }

    @ProvidesIntoSet
    Routes templateRoutes(UnitOfWork work, Outbox outbox, ContractTemplates templates, BusinessClock clock) {
        return new ContractTemplateRoutes(new DraftingContractTemplates(work, outbox, templates, clock), templates);
    }

    @ProvidesIntoSet
    Routes documentRoutes(
            UnitOfWork work,
            Outbox outbox,
            Contracts contracts,
            ContractDocuments documents,
            ContractTemplates templates,
            ContractPolicies policies,
            Customers customers,
            PremisesRegister premises,
            OrganisationUnits units,
            Renderings renderings,
            Ids ids,
            BusinessClock clock) {
        return new ContractDocumentRoutes(
                new PreparingContracts(
                        work, outbox, contracts, documents, templates, policies, customers, premises, units, ids,
                        clock),
                documents,
                new ShowingContracts(documents, templates, renderings));
    }

    @ProvidesIntoSet
    Routes signatureRoutes(
            UnitOfWork work, Outbox outbox, ContractDocuments documents, Contracts contracts, BusinessClock clock) {
        return new ContractSignatureRoutes(new SigningContracts(
                work,
                outbox,
                documents,
                contracts,
                providers.signatures().map(platform -> new SignatureGateway(platform, Providers.MACHINE)),
                clock));
    }

    @ProvidesIntoSet
    Routes interruptibleRoutes(Contracts contracts, ContractDocuments documents, BusinessClock clock) {
        return new InterruptibleLoadRoutes(new InterruptibleLoads(contracts, documents), clock);
    }

    @ProvidesIntoSet
    Routes watchRoutes(
            UnitOfWork work,
            Outbox outbox,
            Contracts contracts,
            Accounts accounts,
            ContractDocuments documents,
            ContractWatch watch,
            BusinessClock clock) {
        return new ContractWatchRoutes(
                watch,
                new EndingContracts(work, outbox, contracts, accounts),
                new EndingAnnexes(work, outbox, documents, clock));
    }

    @ProvidesIntoSet
    Ownerships.Lookup documentOwners(ContractDocuments documents) {
        return Ownerships.Lookup.of(
                "contract-document",
                id -> documents
                        .find(new ContractDocumentId(UUID.fromString(id)))
                        .map(found ->
                                Scope.Owner.of(found.unit(), found.customer().value())));
    }
}
