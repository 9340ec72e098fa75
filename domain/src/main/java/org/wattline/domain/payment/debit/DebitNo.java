package org.wattline.domain.payment.debit;

import org.wattline.domain.kernel.HumanNumber;

/** Number of a debit, also towards the bank or the channel ({@code out_trade_no}): under it money is taken once. */
public record DebitNo(String value) implements Comparable<DebitNo> {
    private static final HumanNumber SHAPE = new HumanNumber('9', 16);

    /** @throws IllegalArgumentException if it is none or its check digit is wrong */
    public DebitNo {
        value = SHAPE.checked(value);
    }

    public static DebitNo of(long running) {
        return new DebitNo(SHAPE.compose(running));
    }

    @Override
    public int compareTo(DebitNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
