package org.wattline.domain.premises;

/** Code of a transformer area (台区编号). */
public record AreaCode(String code) implements Comparable<AreaCode> {
    /** @throws IllegalArgumentException unless it has 2 … 24 digits, capital letters and hyphens */
    public AreaCode {
        if (!code.matches("[0-9A-Z][0-9A-Z-]{1,23}"))
            throw new IllegalArgumentException(
                    "the code of a transformer area has 2 … 24 digits, capital letters and hyphens: " + code);
    }

    @Override
    public int compareTo(AreaCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
