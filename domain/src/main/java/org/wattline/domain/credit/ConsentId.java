package org.wattline.domain.credit;

import java.util.UUID;

/** Id of a consent. */
public record ConsentId(UUID value) implements Comparable<ConsentId> {
    @Override
    public int compareTo(ConsentId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
