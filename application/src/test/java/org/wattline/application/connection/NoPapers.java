package org.wattline.application.connection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.contract.document.ContractDocuments;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractDocumentId;

/** An office without documents of contracts. */
final class NoPapers implements ContractDocuments {
    @Override
    public Optional<ContractDocument> find(ContractDocumentId id) {
        return Optional.empty();
    }

    @Override
    public List<ContractDocument> of(ContractNo contract) {
        return List.of();
    }

    @Override
    public List<ContractDocument> ofChange(String application) {
        return List.of();
    }

    @Override
    public Page<ContractDocument> list(Scope scope, Filter filter, Page.Request page) {
        return new Page<>(List.of(), Optional.empty());
    }

    @Override
    public List<ContractDocument> ended(Set<ContractType> types, LocalDate day, int limit) {
        return List.of();
    }

    @Override
    public ContractDocument add(ContractDocument document) {
        throw new AssertionError("nothing is written here");
    }

    @Override
    public ContractDocument save(ContractDocument document) {
        throw new AssertionError("nothing is written here");
    }
}
