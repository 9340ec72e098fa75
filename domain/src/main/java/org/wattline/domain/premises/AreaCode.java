package org.wattline.domain.premises;

import java.util.regex.Pattern;

/** Code of a transformer area (台区编号). */
public record AreaCode(String code) implements Comparable<AreaCode> {
    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z][0-9A-Z-]{1,23}");

    /** @throws IllegalArgumentException unless it has 2 … 24 digits, capital letters and hyphens */
    public AreaCode {
        if (!SHAPE.matcher(code).matches())
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
