package org.wattline.application.contract.document;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.domain.contract.document.ContractForm;
import org.wattline.domain.contract.document.ContractTemplate;
import org.wattline.domain.contract.document.ContractTemplateKey;

/** The templates of contracts (合同模板); all versions stay, and those that the product brings along have version 0. */
public interface ContractTemplates {
    /** The published template for documents from a day on: the one whose first day is latest, of these the latest version. */
    Optional<ContractTemplate> inForce(ContractForm form, LocalDate day);

    Optional<ContractTemplate> find(ContractTemplateKey key);

    /** Adds a draft under the next number of its form. */
    ContractTemplate add(ContractTemplate template);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    ContractTemplate save(ContractTemplate template);

    /** Those of a company's own, by form and newest first. */
    Page<ContractTemplate> list(Optional<ContractForm> form, Page.Request page);
}
