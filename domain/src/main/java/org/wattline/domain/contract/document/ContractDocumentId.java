package org.wattline.domain.contract.document;

import java.util.UUID;

/** Id of a document of a contract. */
public record ContractDocumentId(UUID value) implements Comparable<ContractDocumentId> {
    @Override
    public int compareTo(ContractDocumentId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
