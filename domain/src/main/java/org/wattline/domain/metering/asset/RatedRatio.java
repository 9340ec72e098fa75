package org.wattline.domain.metering.asset;

import java.util.regex.Pattern;
import org.wattline.domain.quantity.Ratio;

/**
 * Primary and secondary value of an instrument transformer as its nameplate shows them (额定变比): {@code 150/5} ampere, {@code 10000/100} volt.
 *
 * @param plate primary, a slash, secondary; both at least 1
 */
public record RatedRatio(String plate) {
    private static final Pattern PLATE = Pattern.compile("[1-9][0-9]{0,6}/[1-9][0-9]{0,3}");

    public RatedRatio {
        if (!PLATE.matcher(plate).matches())
            throw new IllegalArgumentException("a rated ratio is primary/secondary such as 150/5: " + plate);
        if (Ratio.parse(plate).compareTo(Ratio.ONE) < 0)
            throw new IllegalArgumentException("the primary value is not below the secondary: " + plate);
    }

    /** What a value behind it is multiplied by. */
    public Ratio ratio() {
        return Ratio.parse(plate);
    }

    @Override
    public String toString() {
        return plate;
    }
}
