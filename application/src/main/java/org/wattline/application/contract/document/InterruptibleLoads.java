package org.wattline.application.contract.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.contract.Contracts;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.InterruptibleAnnex;
import org.wattline.domain.customer.AccountNo;

/** Says what load of an account may be interrupted (可中断负荷): whoever calls for an interruption asks for its power, notice, hours and compensation here. */
public final class InterruptibleLoads {
    private final Contracts contracts;
    private final ContractDocuments documents;

    public InterruptibleLoads(Contracts contracts, ContractDocuments documents) {
        this.contracts = contracts;
        this.documents = documents;
    }

    /** The annexes by which it may on a day, one for each contract that has one. */
    public List<ContractDocument> on(AccountNo account, LocalDate day) {
        return contracts.of(account).stream()
                .map(contract -> InterruptibleAnnex.inForce(contract, documents.of(contract.no()), day))
                .flatMap(Optional::stream)
                .toList();
    }
}
