package org.wattline.domain.payment.instalment;

import java.util.UUID;

/** Identity of a payment plan. */
public record PaymentPlanId(UUID value) implements Comparable<PaymentPlanId> {
    @Override
    public int compareTo(PaymentPlanId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
