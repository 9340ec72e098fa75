package org.wattline.domain.payment.deposit;

import java.util.UUID;

/** Identity of a security deposit. */
public record DepositId(UUID value) implements Comparable<DepositId> {
    @Override
    public int compareTo(DepositId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
