package org.wattline.domain.metering;

import org.wattline.domain.kernel.HumanNumber;

/** Number of a metering point (计量点). */
public record MeteringPointNo(String value) implements Comparable<MeteringPointNo> {
    private static final HumanNumber SHAPE = new HumanNumber('2', 13);

    /** @throws IllegalArgumentException if it is none or its check digit is wrong */
    public MeteringPointNo {
        value = SHAPE.checked(value);
    }

    public static MeteringPointNo of(long running) {
        return new MeteringPointNo(SHAPE.compose(running));
    }

    @Override
    public int compareTo(MeteringPointNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
