package org.wattline.application.contract.document;

import java.util.List;
import java.util.Optional;
import org.wattline.application.access.OrganisationUnits;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractRefusal;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractDocumentId;
import org.wattline.domain.contract.document.ContractDocumentRefusal;
import org.wattline.domain.contract.document.DocumentKind;
import org.wattline.domain.contract.document.InterruptibleAnnex;
import org.wattline.domain.contract.document.Preparation;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Makes documents of contracts ready to be signed, and revokes those that are not signed by all (合同起草、撤销). */
public final class PreparingContracts {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final Contracts contracts;
    private final ContractDocuments documents;
    private final WritingContracts writing;
    private final ContractPolicies policies;
    private final Customers customers;
    private final PremisesRegister premises;
    private final BusinessClock clock;

    public PreparingContracts(
            UnitOfWork work,
            Outbox outbox,
            Contracts contracts,
            ContractDocuments documents,
            ContractTemplates templates,
            ContractPolicies policies,
            Customers customers,
            PremisesRegister premises,
            OrganisationUnits units,
            Ids ids,
            BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.contracts = contracts;
        this.documents = documents;
        this.writing = new WritingContracts(outbox, documents, templates, units, ids, clock);
        this.policies = policies;
        this.customers = customers;
        this.premises = premises;
        this.clock = clock;
    }

    public Outcome<ContractDocument> handle(Caller who, Prepare command) {
        return work.perform(Act.of(who, "contract.prepare-document"), () -> {
            Optional<SupplyContract> contract = contracts.find(command.contract);
            if (contract.isEmpty()) return Outcome.refused(ContractRefusal.UNKNOWN);
            List<ContractDocument> before = documents.of(command.contract);
            return Preparation.of(
                            contract.get(),
                            before,
                            command.wanted,
                            policies.on(clock.today()).of(contract.get().type()),
                            clock.today())
                    .then(ready -> command.annex
                            .map(annex -> annex.within(ready.terms().capacity()).map(within -> ready))
                            .orElseGet(() -> Outcome.done(ready)))
                    .then(ready -> writing.write(
                            of(contract.get()), before.size() + 1, command.wanted.kind(), ready, command.annex));
        });
    }

    public Outcome<ContractDocument> handle(Caller who, Revoke command) {
        return work.perform(Act.of(who, "contract.revoke-document").because(command.reason), () -> {
            Optional<ContractDocument> found = documents.find(command.document);
            if (found.isEmpty()) return Outcome.refused(ContractDocumentRefusal.UNKNOWN);
            if (!found.get().version().equals(command.held))
                throw new StaleState("contract-document", command.document.toString(), command.held);
            return found.get().revoked(command.reason, clock.now()).map(change -> {
                outbox.publish(change.facts());
                return documents.save(change.state());
            });
        });
    }

    private WritingContracts.Contract of(SupplyContract contract) {
        return new WritingContracts.Contract(
                contract.no(),
                contract.account(),
                contract.customer(),
                contract.unit(),
                contract.type(),
                customers
                        .find(contract.customer())
                        .map(customer -> customer.name().clear())
                        .orElse(""),
                premises.find(contract.premises())
                        .map(found -> found.address().clear())
                        .orElse(""));
    }

    /** @param annex what may be interrupted, for that annex */
    public record Prepare(ContractNo contract, Preparation.Wanted wanted, Optional<InterruptibleAnnex> annex) {
        public Prepare {
            if (annex.isPresent() != (wanted.kind() == DocumentKind.INTERRUPTIBLE_ANNEX))
                throw new IllegalArgumentException("an annex says what may be interrupted, and nothing else does");
        }
    }

    /** @param held the version that the caller decided upon */
    public record Revoke(ContractDocumentId document, String reason, Version held) {}
}
