package org.wattline.domain.fault;

import org.wattline.domain.kernel.HumanNumber;

/** Number of a fault report (报修工单). */
public record FaultNo(String value) implements Comparable<FaultNo> {
    private static final HumanNumber SHAPE = new HumanNumber('7', 13);

    /** @throws IllegalArgumentException if it is none or its check digit is wrong */
    public FaultNo {
        value = SHAPE.checked(value);
    }

    public static FaultNo of(long running) {
        return new FaultNo(SHAPE.compose(running));
    }

    @Override
    public int compareTo(FaultNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
