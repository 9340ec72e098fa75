package org.wattline.domain.quantity;

import java.math.BigDecimal;

/**
 * A price of energy (电度电价) in yuan per kWh, as published, with up to 8 decimals. May be negative: rebates and market prices are.
 *
 * @param yuanPerKwh yuan per kWh
 */
public record UnitPrice(BigDecimal yuanPerKwh) implements Comparable<UnitPrice> {
    public static final UnitPrice ZERO = new UnitPrice(BigDecimal.ZERO);

    public UnitPrice {
        yuanPerKwh = Decimals.normal("a unit price in yuan/kWh", 8, yuanPerKwh);
    }

    /** @throws IllegalArgumentException unless the text is a plain decimal with at most 8 places */
    public static UnitPrice parse(String yuanPerKwh) {
        return new UnitPrice(Decimals.parse("a unit price in yuan/kWh", 8, yuanPerKwh));
    }

    public static UnitPrice yuanPerKwh(String yuanPerKwh) {
        return parse(yuanPerKwh);
    }

    /** A derived price, half up to 8 decimals. */
    public static UnitPrice rounded(BigDecimal yuanPerKwh) {
        return new UnitPrice(Rounding.unitPrice(yuanPerKwh));
    }

    public UnitPrice plus(UnitPrice other) {
        return new UnitPrice(yuanPerKwh.add(other.yuanPerKwh));
    }

    public UnitPrice minus(UnitPrice other) {
        return new UnitPrice(yuanPerKwh.subtract(other.yuanPerKwh));
    }

    /** The price multiplied by a published factor, half up to 8 decimals. */
    public UnitPrice times(BigDecimal factor) {
        return rounded(yuanPerKwh.multiply(factor));
    }

    /** What that much energy costs, half up to the fen. */
    public Money times(Energy energy) {
        return Money.rounded(yuanPerKwh.multiply(energy.kwh()));
    }

    public boolean isZero() {
        return yuanPerKwh.signum() == 0;
    }

    @Override
    public int compareTo(UnitPrice other) {
        return yuanPerKwh.compareTo(other.yuanPerKwh);
    }

    @Override
    public String toString() {
        return yuanPerKwh.toPlainString();
    }
}
