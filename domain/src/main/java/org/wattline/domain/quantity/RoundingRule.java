package org.wattline.domain.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How figures of one kind are rounded (取舍规则), as a tariff's conventions state it: to multiples of a step, by a mode.
 *
 * @param step what results are multiples of: 1 for whole kWh, 0.01 for the fen, 0.05 for five fen, 0.0001 yuan for 0.01 fen
 */
public record RoundingRule(Mode mode, BigDecimal step) {
    /** Money to the fen, half up. */
    public static final RoundingRule FEN = halfUp("0.01");

    /** Whole kWh or kW, half up. */
    public static final RoundingRule WHOLE = halfUp("1");

    public RoundingRule {
        if (step.signum() <= 0) throw new IllegalArgumentException("a rounding step is above zero: " + step);
        step = Decimals.normal("a rounding step", 12, step);
    }

    public static RoundingRule of(Mode mode, String step) {
        return new RoundingRule(mode, new BigDecimal(step));
    }

    public static RoundingRule halfUp(String step) {
        return of(Mode.HALF_UP, step);
    }

    /** The nearest multiple by this rule. */
    public BigDecimal apply(BigDecimal figure) {
        if (step.precision() == 1 && step.unscaledValue().equals(java.math.BigInteger.ONE))
            return figure.setScale(step.scale(), mode.java);
        return figure.divide(step, 0, mode.java).multiply(step);
    }

    /** The rule by which a reversed figure is the exact negative: floor becomes ceiling, all others stay. */
    public RoundingRule mirrored() {
        return switch (mode) {
            case FLOOR -> new RoundingRule(Mode.CEILING, step);
            case CEILING -> new RoundingRule(Mode.FLOOR, step);
            case HALF_UP, HALF_EVEN, TRUNCATE, UP -> this;
        };
    }

    /** {@code HALF_UP 0.01}. @throws IllegalArgumentException unless the text is a mode and a step */
    public static RoundingRule parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 2) throw new IllegalArgumentException("a rounding rule is like HALF_UP 0.01: " + text);
        return new RoundingRule(Mode.valueOf(parts[0]), Decimals.parse("a rounding step", 12, parts[1]));
    }

    @Override
    public String toString() {
        return mode + " " + step.toPlainString();
    }

    /** What becomes of a figure between two multiples. */
    public enum Mode {
        /** To the nearest, halves away from zero (四舍五入). */
        HALF_UP(RoundingMode.HALF_UP),
        /** To the nearest, halves to the even neighbour. */
        HALF_EVEN(RoundingMode.HALF_EVEN),
        /** Towards zero (舍去). */
        TRUNCATE(RoundingMode.DOWN),
        /** Away from zero (进一). */
        UP(RoundingMode.UP),
        /** Downwards, also below zero. */
        FLOOR(RoundingMode.FLOOR),
        /** Upwards, also below zero. */
        CEILING(RoundingMode.CEILING);

        private final RoundingMode java;

        Mode(RoundingMode java) {
            this.java = java;
        }
    }
}
