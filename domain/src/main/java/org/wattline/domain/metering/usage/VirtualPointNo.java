package org.wattline.domain.metering.usage;

import org.wattline.domain.kernel.HumanNumber;

/** Number of a virtual metering point (虚拟计量点). */
public record VirtualPointNo(String value) implements Comparable<VirtualPointNo> {
    private static final HumanNumber SHAPE = new HumanNumber('9', 13);

    /** @throws IllegalArgumentException if it is none or its check digit is wrong */
    public VirtualPointNo {
        value = SHAPE.checked(value);
    }

    public static VirtualPointNo of(long running) {
        return new VirtualPointNo(SHAPE.compose(running));
    }

    @Override
    public int compareTo(VirtualPointNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
