package org.wattline.domain.quantity;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * Active energy (有功电量) in kWh. May be negative: corrections are.
 *
 * @param kwh decimal kWh, at most 12 places
 */
public record Energy(BigDecimal kwh) implements Comparable<Energy> {
    public static final Energy ZERO = new Energy(BigDecimal.ZERO);

    public Energy {
        kwh = Decimals.normal("energy in kWh", 12, kwh);
    }

    /** @throws IllegalArgumentException unless the text is a plain decimal with at most 12 places */
    public static Energy parse(String kwh) {
        return new Energy(Decimals.parse("energy in kWh", 12, kwh));
    }

    public static Energy kwh(String kwh) {
        return parse(kwh);
    }

    public static Energy kwh(long kwh) {
        return new Energy(BigDecimal.valueOf(kwh));
    }

    public static Energy sum(Collection<Energy> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Energy part : parts) sum = sum.add(part.kwh);
        return new Energy(sum);
    }

    public Energy plus(Energy other) {
        return new Energy(kwh.add(other.kwh));
    }

    public Energy minus(Energy other) {
        return new Energy(kwh.subtract(other.kwh));
    }

    public Energy negated() {
        return new Energy(kwh.negate());
    }

    public boolean isNegative() {
        return kwh.signum() < 0;
    }

    /** As a bill shows it: whole kWh, half up ({@link Rounding#wholeKwh}). */
    public Energy billed() {
        return new Energy(Rounding.wholeKwh(kwh));
    }

    /** Exact product, for shares and multiples. @throws IllegalArgumentException if it needs too many places */
    public Energy times(BigDecimal factor) {
        return new Energy(kwh.multiply(factor));
    }

    public Energy min(Energy other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Energy max(Energy other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return kwh.signum() == 0;
    }

    @Override
    public int compareTo(Energy other) {
        return kwh.compareTo(other.kwh);
    }

    @Override
    public String toString() {
        return kwh.toPlainString();
    }
}
