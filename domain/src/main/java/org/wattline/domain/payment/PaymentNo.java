package org.wattline.domain.payment;

import org.wattline.domain.kernel.HumanNumber;

/** Number of a payment (收费). */
public record PaymentNo(String value) implements Comparable<PaymentNo> {
    private static final HumanNumber SHAPE = new HumanNumber('6', 13);

    /** @throws IllegalArgumentException if it is none or its check digit is wrong */
    public PaymentNo {
        value = SHAPE.checked(value);
    }

    public static PaymentNo of(long running) {
        return new PaymentNo(SHAPE.compose(running));
    }

    @Override
    public int compareTo(PaymentNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
