package org.wattline.adapter.memory.contract.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.contract.Contracts;
import org.wattline.application.contract.document.ContractDocuments;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractDocumentId;
import org.wattline.domain.contract.document.Preparation;

/** Documents of contracts in memory. */
public final class MemoryContractDocuments implements ContractDocuments {
    private final MemoryTable<ContractDocumentId, ContractDocument> table;
    private final Contracts contracts;

    public MemoryContractDocuments(MemoryStore store, Contracts contracts) {
        table = store.table("contract-document", ContractDocument::id);
        this.contracts = contracts;
    }

    @Override
    public Optional<ContractDocument> find(ContractDocumentId id) {
        return table.find(id);
    }

    @Override
    public List<ContractDocument> of(ContractNo contract) {
        return table.stream()
                .filter(each -> each.contract().equals(contract))
                .sorted(Comparator.comparing(ContractDocument::number))
                .toList();
    }

    @Override
    public List<ContractDocument> ofChange(String application) {
        return table.stream()
                .filter(each -> each.change()
                        .filter(of -> of.application().equals(application))
                        .isPresent())
                .sorted(Comparator.comparing(
                                (ContractDocument each) -> each.contract().value())
                        .thenComparing(ContractDocument::number))
                .toList();
    }

    @Override
    public Page<ContractDocument> list(Scope scope, Filter filter, Page.Request page) {
        return Page.of(
                table.stream()
                        .filter(each -> scope.covers(
                                Scope.Owner.of(each.unit(), each.customer().value())))
                        .filter(each -> filter.kind().isEmpty()
                                || each.kind() == filter.kind().get())
                        .filter(each -> filter.state().isEmpty()
                                || each.stage().label().equals(filter.state().get()))
                        .filter(each -> page.after().isEmpty()
                                || each.id().toString().compareTo(page.after().get()) < 0)
                        .sorted(Comparator.comparing(ContractDocument::id).reversed())
                        .limit(page.limit() + 1L)
                        .toList(),
                page.limit(),
                each -> each.id().toString());
    }

    @Override
    public List<ContractDocument> ended(Set<ContractType> types, LocalDate day, int limit) {
        return table.stream()
                .filter(each -> types.contains(each.type()) && each.kind().principal())
                .filter(each ->
                        each.runsUntil().filter(end -> !end.isAfter(day)).isPresent())
                .filter(each -> Preparation.current(of(each.contract()))
                        .filter(each::equals)
                        .isPresent())
                .filter(each -> contracts
                        .find(each.contract())
                        .filter(contract -> contract.stage() instanceof SupplyContract.Stage.InForce)
                        .isPresent())
                .limit(limit)
                .toList();
    }

    @Override
    public ContractDocument add(ContractDocument document) {
        boolean taken = of(document.contract()).stream()
                .anyMatch(each -> each.number() == document.number()
                        || each.kind() == document.kind() && each.stage() instanceof ContractDocument.Stage.Open);
        if (taken) throw new AlreadyThere("a document of contract " + document.contract());
        return table.add(document);
    }

    @Override
    public ContractDocument save(ContractDocument document) {
        return table.save(document);
    }
}
