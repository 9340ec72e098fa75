package org.wattline.domain.payment.bank;

import java.util.UUID;

/** Identity of money that a bank took for nobody we know. */
public record StrayReceiptId(UUID value) implements Comparable<StrayReceiptId> {
    @Override
    public int compareTo(StrayReceiptId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
