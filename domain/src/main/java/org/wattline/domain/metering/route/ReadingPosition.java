package org.wattline.domain.metering.route;

import org.wattline.domain.kernel.Personal;

/** Where somebody stood who read a meter: degrees north and east with up to six decimals, {@code 30.24512,120.10233}. It leads to a home. */
public record ReadingPosition(String clear) implements Personal {
    /** @throws IllegalArgumentException unless it is a place on earth */
    public ReadingPosition {
        if (!clear.matches("-?([0-8]?[0-9](\\.[0-9]{1,6})?|90),-?((1[0-7]|[0-9])?[0-9](\\.[0-9]{1,6})?|180)"))
            throw new IllegalArgumentException("a position is latitude,longitude in degrees with up to 6 decimals");
    }

    /** To the degree. */
    @Override
    public String masked() {
        return clear.replaceAll("\\.[0-9]+", "");
    }

    @Override
    public String toString() {
        return masked();
    }
}
