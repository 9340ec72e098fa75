package org.wattline.domain.payment;

import org.wattline.domain.kernel.HumanNumber;

/** Number of a payment order, the merchant's order number at the channel (商户订单号, {@code out_trade_no}). */
public record PaymentOrderNo(String value) implements Comparable<PaymentOrderNo> {
    private static final HumanNumber SHAPE = new HumanNumber('8', 16);

    /** @throws IllegalArgumentException if it is none or its check digit is wrong */
    public PaymentOrderNo {
        value = SHAPE.checked(value);
    }

    public static PaymentOrderNo of(long running) {
        return new PaymentOrderNo(SHAPE.compose(running));
    }

    @Override
    public int compareTo(PaymentOrderNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
