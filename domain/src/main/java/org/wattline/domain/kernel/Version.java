package org.wattline.domain.kernel;

/**
 * How often an aggregate was stored: 0 before the first time. Guards against lost updates and is the ETag on the wire.
 */
public record Version(long number) implements Comparable<Version> {
    /** Never stored. */
    public static final Version NEW = new Version(0);

    public Version {
        if (number < 0) throw new IllegalArgumentException("a version is not negative: " + number);
    }

    public Version next() {
        return new Version(number + 1);
    }

    @Override
    public int compareTo(Version other) {
        return Long.compare(number, other.number);
    }
}
