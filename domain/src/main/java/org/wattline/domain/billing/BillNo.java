package org.wattline.domain.billing;

import org.wattline.domain.kernel.HumanNumber;

/** Number of a bill (电费账单). */
public record BillNo(String value) implements Comparable<BillNo> {
    private static final HumanNumber SHAPE = new HumanNumber('5', 13);

    /** @throws IllegalArgumentException if it is none or its check digit is wrong */
    public BillNo {
        value = SHAPE.checked(value);
    }

    public static BillNo of(long running) {
        return new BillNo(SHAPE.compose(running));
    }

    @Override
    public int compareTo(BillNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
