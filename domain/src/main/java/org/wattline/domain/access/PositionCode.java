package org.wattline.domain.access;

/** Code of a position (岗位代码): {@code BILLER}. */
public record PositionCode(String value) implements Comparable<PositionCode> {
    public PositionCode {
        if (!value.matches("[A-Z][A-Z0-9-]{1,31}")) throw new IllegalArgumentException("not a position: " + value);
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
