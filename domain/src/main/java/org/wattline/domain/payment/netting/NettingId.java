package org.wattline.domain.payment.netting;

import java.util.UUID;

/** Identity of a netting. */
public record NettingId(UUID value) implements Comparable<NettingId> {
    @Override
    public int compareTo(NettingId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
