package org.wattline.domain.quantity;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * Active power (有功功率), above all demand (需量), in kW. Export is negative.
 *
 * @param kw decimal kW, at most 8 places
 */
public record Power(BigDecimal kw) implements Comparable<Power> {
    public static final Power ZERO = new Power(BigDecimal.ZERO);

    public Power {
        kw = Decimals.normal("power in kW", 8, kw);
    }

    /** @throws IllegalArgumentException unless the text is a plain decimal with at most 8 places */
    public static Power parse(String kw) {
        return new Power(Decimals.parse("power in kW", 8, kw));
    }

    public static Power kw(String kw) {
        return parse(kw);
    }

    public static Power kw(long kw) {
        return new Power(BigDecimal.valueOf(kw));
    }

    public static Power sum(Collection<Power> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Power part : parts) sum = sum.add(part.kw);
        return new Power(sum);
    }

    public Power plus(Power other) {
        return new Power(kw.add(other.kw));
    }

    public Power minus(Power other) {
        return new Power(kw.subtract(other.kw));
    }

    public Power negated() {
        return new Power(kw.negate());
    }

    public boolean isNegative() {
        return kw.signum() < 0;
    }

    /** As a bill shows demand: whole kW, half up ({@link Rounding#wholeKw}). */
    public Power billed() {
        return new Power(Rounding.wholeKw(kw));
    }

    /** Exact product, for shares and multiples. @throws IllegalArgumentException if it needs too many places */
    public Power times(BigDecimal factor) {
        return new Power(kw.multiply(factor));
    }

    public Power min(Power other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Power max(Power other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return kw.signum() == 0;
    }

    @Override
    public int compareTo(Power other) {
        return kw.compareTo(other.kw);
    }

    @Override
    public String toString() {
        return kw.toPlainString();
    }
}
