package org.wattline.domain.premises;

/** Code of a feeder (线路编号). */
public record FeederCode(String code) implements Comparable<FeederCode> {
    /** @throws IllegalArgumentException unless it has 2 … 24 digits, capital letters and hyphens */
    public FeederCode {
        if (!code.matches("[0-9A-Z][0-9A-Z-]{1,23}"))
            throw new IllegalArgumentException(
                    "the code of a feeder has 2 … 24 digits, capital letters and hyphens: " + code);
    }

    @Override
    public int compareTo(FeederCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
