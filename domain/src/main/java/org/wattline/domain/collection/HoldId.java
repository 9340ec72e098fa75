package org.wattline.domain.collection;

import java.util.UUID;

/** Id of a hold on collection (催费暂缓). */
public record HoldId(UUID value) implements Comparable<HoldId> {
    @Override
    public int compareTo(HoldId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
