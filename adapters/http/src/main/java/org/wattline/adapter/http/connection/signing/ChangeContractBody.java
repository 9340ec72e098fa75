package org.wattline.adapter.http.connection.signing;

import java.util.List;
import org.wattline.adapter.http.contract.document.ContractDocumentBody;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.contract.document.ContractDocument;

/**
 * What is signed for a change before it is carried out.
 *
 * @param documents of each contract that it alters or begins; of each the last one counts that both have signed
 */
public record ChangeContractBody(ApplicationNo changeNo, List<ContractDocumentBody> documents) {
    static final ChangeContractBody EXAMPLE =
            new ChangeContractBody(ApplicationNo.of(1), List.of(ContractDocumentBody.EXAMPLE));

    static ChangeContractBody of(ApplicationNo change, List<ContractDocument> documents) {
        return new ChangeContractBody(
                change, documents.stream().map(ContractDocumentBody::of).toList());
    }
}
