package org.wattline.domain.payment.debit;

import org.wattline.domain.kernel.HumanNumber;

/** Number of a mandate (代扣协议号). */
public record MandateNo(String value) implements Comparable<MandateNo> {
    private static final HumanNumber SHAPE = new HumanNumber('7', 16);

    /** @throws IllegalArgumentException if it is none or its check digit is wrong */
    public MandateNo {
        value = SHAPE.checked(value);
    }

    public static MandateNo of(long running) {
        return new MandateNo(SHAPE.compose(running));
    }

    @Override
    public int compareTo(MandateNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
