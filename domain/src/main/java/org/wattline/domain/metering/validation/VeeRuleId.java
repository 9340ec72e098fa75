package org.wattline.domain.metering.validation;

/** Number of a validation rule as the reference data name it: {@code VEE-04}, {@code HL-DAY}. */
public record VeeRuleId(String value) implements Comparable<VeeRuleId> {
    /** @throws IllegalArgumentException unless it has 2 … 40 capital letters, digits and hyphens */
    public VeeRuleId {
        if (!value.matches("[A-Z0-9-]{2,40}"))
            throw new IllegalArgumentException("a rule has 2 … 40 capital letters, digits and hyphens: " + value);
    }

    @Override
    public int compareTo(VeeRuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
