package org.wattline.domain.connection;

import org.wattline.domain.kernel.HumanNumber;

/** Number of a connection application (业扩申请). */
public record ApplicationNo(String value) implements Comparable<ApplicationNo> {
    private static final HumanNumber SHAPE = new HumanNumber('4', 13);

    /** @throws IllegalArgumentException if it is none or its check digit is wrong */
    public ApplicationNo {
        value = SHAPE.checked(value);
    }

    public static ApplicationNo of(long running) {
        return new ApplicationNo(SHAPE.compose(running));
    }

    @Override
    public int compareTo(ApplicationNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
