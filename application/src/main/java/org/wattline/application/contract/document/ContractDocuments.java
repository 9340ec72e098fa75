package org.wattline.application.contract.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractDocumentId;
import org.wattline.domain.contract.document.DocumentKind;

/** The documents of contracts. Their values are sealed where they are stored. */
public interface ContractDocuments {
    Optional<ContractDocument> find(ContractDocumentId id);

    /** Those of a contract, in the order of their numbers. */
    List<ContractDocument> of(ContractNo contract);

    /** Those that were made for a change of supply before it was carried out, by contract and number. @param application its number */
    List<ContractDocument> ofChange(String application);

    /** Those within a scope, newest first. */
    Page<ContractDocument> list(Scope scope, Filter filter, Page.Request page);

    /** Signed ones of contracts in force of some types that have come to their end by a day and that nothing follows; by id. */
    List<ContractDocument> ended(Set<ContractType> types, LocalDate day, int limit);

    /** @throws org.wattline.application.platform.AlreadyThere if its contract has one with this number, or an open one of its kind */
    ContractDocument add(ContractDocument document);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    ContractDocument save(ContractDocument document);

    /** Which are wanted. @param state by its name on the wire */
    record Filter(Optional<DocumentKind> kind, Optional<String> state) {}
}
