package org.wattline.domain.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The factor from what a register shows to what flowed (综合倍率): current transformer ratio × voltage transformer ratio; 1 for a meter
 * that is connected directly.
 *
 * @param factor positive, at most 6 decimals
 */
public record Ratio(BigDecimal factor) implements Comparable<Ratio> {
    /** Connected directly, without transformers. */
    public static final Ratio ONE = new Ratio(BigDecimal.ONE);

    public Ratio {
        factor = Decimals.normal("a ratio", 6, factor);
        if (factor.signum() <= 0) throw new IllegalArgumentException("a ratio is positive: " + factor.toPlainString());
    }

    public static Ratio of(long factor) {
        return new Ratio(BigDecimal.valueOf(factor));
    }

    /** The overall ratio of a current and a voltage transformer: {@code of(parse("300/5"), parse("10000/100"))} is 6000. */
    public static Ratio of(Ratio current, Ratio voltage) {
        if (voltage.equals(ONE)) return current;
        return new Ratio(current.factor.multiply(voltage.factor));
    }

    /** A factor ({@code 60}) or a nameplate's quotient ({@code 300/5}). @throws IllegalArgumentException for anything else */
    public static Ratio parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) return new Ratio(Decimals.parse("a ratio", 6, text));
        BigDecimal primary = Decimals.parse("the primary side of a ratio", 6, text.substring(0, slash));
        BigDecimal secondary = Decimals.parse("the secondary side of a ratio", 6, text.substring(slash + 1));
        if (secondary.signum() <= 0)
            throw new IllegalArgumentException("the secondary side of a ratio is positive: " + text);
        try {
            return new Ratio(primary.divide(secondary, 6, RoundingMode.UNNECESSARY));
        } catch (ArithmeticException endless) {
            throw new IllegalArgumentException("a ratio comes out within 6 decimals: " + text, endless);
        }
    }

    /** The energy behind a difference of register readings, not yet rounded. */
    public Energy energy(BigDecimal registerDifference) {
        return new Energy(registerDifference.multiply(factor));
    }

    /** The reactive energy behind a difference of register readings, not yet rounded. */
    public ReactiveEnergy reactiveEnergy(BigDecimal registerDifference) {
        return new ReactiveEnergy(registerDifference.multiply(factor));
    }

    /** The power behind a demand register, not yet rounded. */
    public Power power(BigDecimal registered) {
        return new Power(registered.multiply(factor));
    }

    @Override
    public int compareTo(Ratio other) {
        return factor.compareTo(other.factor);
    }

    @Override
    public String toString() {
        return factor.toPlainString();
    }
}
