package org.wattline.domain.collection.disconnection;

import java.util.UUID;

/** Id of a ban on disconnections (停电禁令). */
public record DisconnectionBanId(UUID value) implements Comparable<DisconnectionBanId> {
    @Override
    public int compareTo(DisconnectionBanId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
