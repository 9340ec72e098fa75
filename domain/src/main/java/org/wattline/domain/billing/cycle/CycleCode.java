package org.wattline.domain.billing.cycle;

/** Code of a bill cycle (核算周期编号). */
public record CycleCode(String code) implements Comparable<CycleCode> {
    /** @throws IllegalArgumentException unless it has 2 … 24 digits, capital letters and hyphens */
    public CycleCode {
        if (!code.matches("[0-9A-Z][0-9A-Z-]{1,23}"))
            throw new IllegalArgumentException(
                    "the code of a bill cycle has 2 … 24 digits, capital letters and hyphens: " + code);
    }

    @Override
    public int compareTo(CycleCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
