package org.wattline.domain.credit;

import org.wattline.domain.kernel.HumanNumber;

/** Number of an advance (代偿单号), also towards the partner: under it a bill is paid once. */
public record AdvanceNo(String value) implements Comparable<AdvanceNo> {
    private static final HumanNumber SHAPE = new HumanNumber('6', 16);

    /** @throws IllegalArgumentException if it is none or its check digit is wrong */
    public AdvanceNo {
        value = SHAPE.checked(value);
    }

    public static AdvanceNo of(long running) {
        return new AdvanceNo(SHAPE.compose(running));
    }

    @Override
    public int compareTo(AdvanceNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
