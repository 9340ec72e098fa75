package org.wattline.domain.quantity;

import java.math.BigDecimal;

/**
 * A percentage (比例), for example the power-factor adjustment of −0.45 %. May be negative and more than a hundred.
 *
 * @param percent parts of a hundred, at most 6 decimals
 */
public record Share(BigDecimal percent) implements Comparable<Share> {
    public static final Share NONE = new Share(BigDecimal.ZERO);
    public static final Share WHOLE = percent("100");

    public Share {
        percent = Decimals.normal("a percentage", 6, percent);
    }

    /** The percent figure without its sign: {@code -0.45}. @throws IllegalArgumentException unless it is a plain decimal */
    public static Share parse(String percent) {
        return new Share(Decimals.parse("a percentage", 6, percent));
    }

    public static Share percent(String percent) {
        return parse(percent);
    }

    /** The share as a factor: −0.45 % is −0.0045. */
    public BigDecimal fraction() {
        return percent.movePointLeft(2);
    }

    public boolean isNegative() {
        return percent.signum() < 0;
    }

    public boolean isZero() {
        return percent.signum() == 0;
    }

    @Override
    public int compareTo(Share other) {
        return percent.compareTo(other.percent);
    }

    /** The percent figure, without sign {@code %}. */
    @Override
    public String toString() {
        return percent.toPlainString();
    }
}
