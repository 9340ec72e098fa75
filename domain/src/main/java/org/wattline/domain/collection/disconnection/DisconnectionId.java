package org.wattline.domain.collection.disconnection;

import java.util.UUID;

/** Id of a disconnection (停电通知单). */
public record DisconnectionId(UUID value) implements Comparable<DisconnectionId> {
    @Override
    public int compareTo(DisconnectionId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
