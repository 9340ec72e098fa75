package org.wattline.domain.payment.waiver;

import java.util.UUID;

/** Identity of the waiver of a late fee. */
public record WaiverId(UUID value) implements Comparable<WaiverId> {
    @Override
    public int compareTo(WaiverId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
