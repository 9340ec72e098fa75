package org.wattline.domain.payment.netting;

import java.util.UUID;

/** Identity of an authorisation to net. */
public record AuthorisationId(UUID value) implements Comparable<AuthorisationId> {
    @Override
    public int compareTo(AuthorisationId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
