package org.wattline.application.contract.document;

import java.util.Optional;
import org.wattline.application.billing.document.Renderings;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractDocumentId;
import org.wattline.domain.contract.document.ContractText;

/** Shows documents of contracts as they were made: as a page, and as PDF. */
public final class ShowingContracts {
    private final ContractDocuments documents;
    private final ContractTemplates templates;
    private final Renderings renderings;

    public ShowingContracts(ContractDocuments documents, ContractTemplates templates, Renderings renderings) {
        this.documents = documents;
        this.templates = templates;
        this.renderings = renderings;
    }

    public Optional<ContractDocument> find(ContractDocumentId id) {
        return documents.find(id);
    }

    public String html(ContractDocument document) {
        return templates
                .find(document.template())
                .map(template -> ContractText.page(template, document))
                .orElseThrow(() -> new IllegalStateException("no template " + document.template()));
    }

    public byte[] pdf(ContractDocument document) {
        return renderings.pdf(html(document));
    }

    /** Whether template and values still give the words that were signed. */
    public boolean intact(ContractDocument document) {
        return templates
                .find(document.template())
                .map(template -> WritingContracts.sha256(ContractText.of(template, document.values()))
                        .equals(document.sha256()))
                .orElse(false);
    }
}
