package org.wattline.domain.collection;

import java.util.UUID;

/** Id of a case of collection (催费单). */
public record CaseId(UUID value) implements Comparable<CaseId> {
    @Override
    public int compareTo(CaseId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
