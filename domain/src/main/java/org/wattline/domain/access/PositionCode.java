package org.wattline.domain.access;

import java.util.regex.Pattern;

/** Code of a position (岗位代码): {@code BILLER}. */
public record PositionCode(String value) implements Comparable<PositionCode> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{1,31}");

    public PositionCode {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not a position: " + value);
    }

    @Override
    public int compareTo(PositionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
