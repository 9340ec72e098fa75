package org.wattline.domain.quantity;

import java.math.BigDecimal;

/**
 * The power factor (功率因数) of a period: cosφ = kWh ÷ √(kWh² + kvarh²), with 2 decimals, half up, from 0.00 to 1.00.
 *
 * @param hundredths 0 … 100
 */
public record PowerFactor(int hundredths) implements Comparable<PowerFactor> {
    public PowerFactor {
        if (hundredths < 0 || hundredths > 100)
            throw new IllegalArgumentException(
                    "a power factor lies between 0.00 and 1.00: " + BigDecimal.valueOf(hundredths, 2));
    }

    /**
     * The mean power factor of what was drawn; reactive energy is |forward| + |reverse|.
     *
     * @throws IllegalArgumentException if nothing flowed, or the active energy is negative
     */
    public static PowerFactor of(Energy active, ReactiveEnergy reactive) {
        if (active.isNegative()) throw new IllegalArgumentException("no power factor for negative energy: " + active);
        BigDecimal squared = active.kwh().pow(2);
        BigDecimal square = squared.add(reactive.kvarh().pow(2));
        if (square.signum() == 0) throw new IllegalArgumentException("no power factor where nothing flowed");
        return new PowerFactor(halfUp(squared.multiply(BigDecimal.valueOf(40_000)), square));
    }

    /** The most hundredths h with h − ½ ≤ 100·cosφ, that is (2h − 1)²·(kWh² + kvarh²) ≤ 200²·kWh²: exact, and without a root. */
    private static int halfUp(BigDecimal most, BigDecimal square) {
        int low = 0;
        int high = 100;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            long odd = 2L * middle - 1;
            if (square.multiply(BigDecimal.valueOf(odd * odd)).compareTo(most) <= 0) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /** @throws IllegalArgumentException unless the text is a decimal from 0 to 1 with at most two places */
    public static PowerFactor parse(String cosine) {
        BigDecimal value = Decimals.parse("a power factor", 2, cosine).movePointRight(2);
        if (value.compareTo(BigDecimal.valueOf(100)) > 0)
            throw new IllegalArgumentException("a power factor lies between 0.00 and 1.00: " + cosine);
        return new PowerFactor(value.intValueExact());
    }

    @Override
    public int compareTo(PowerFactor other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    /** With two decimals: {@code 0.93}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }
}
