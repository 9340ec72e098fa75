package org.wattline.domain.billing.collective;

import org.wattline.domain.kernel.HumanNumber;

/** Number of a collective bill (合并账单). */
public record CollectiveBillNo(String value) implements Comparable<CollectiveBillNo> {
    private static final HumanNumber SHAPE = new HumanNumber('5', 12);

    /** @throws IllegalArgumentException if it is none or its check digit is wrong */
    public CollectiveBillNo {
        value = SHAPE.checked(value);
    }

    public static CollectiveBillNo of(long running) {
        return new CollectiveBillNo(SHAPE.compose(running));
    }

    @Override
    public int compareTo(CollectiveBillNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
