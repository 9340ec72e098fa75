package org.wattline.domain.metering.route;

/** Code of a reading route (抄表段编号). */
public record RouteCode(String code) implements Comparable<RouteCode> {
    /** @throws IllegalArgumentException unless it has 2 … 24 digits, capital letters and hyphens */
    public RouteCode {
        if (!code.matches("[0-9A-Z][0-9A-Z-]{1,23}"))
            throw new IllegalArgumentException(
                    "the code of a reading route has 2 … 24 digits, capital letters and hyphens: " + code);
    }

    @Override
    public int compareTo(RouteCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
