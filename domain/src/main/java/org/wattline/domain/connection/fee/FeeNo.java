package org.wattline.domain.connection.fee;

import org.wattline.domain.kernel.HumanNumber;

/** Number of a fee notice (业务费缴费通知单). */
public record FeeNo(String value) implements Comparable<FeeNo> {
    private static final HumanNumber SHAPE = new HumanNumber('8', 13);

    /** @throws IllegalArgumentException if it is none or its check digit is wrong */
    public FeeNo {
        value = SHAPE.checked(value);
    }

    public static FeeNo of(long running) {
        return new FeeNo(SHAPE.compose(running));
    }

    @Override
    public int compareTo(FeeNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
