package org.wattline.domain.quantity;

import java.math.BigDecimal;

/**
 * A basic charge's price (需量电价) in yuan/kW·month, as published, with up to 8 decimals; never negative.
 *
 * @param yuanPerKw yuan/kW·month
 */
public record DemandPrice(BigDecimal yuanPerKw) implements Comparable<DemandPrice> {
    public DemandPrice {
        yuanPerKw = Decimals.notNegative(
                "a price in yuan/kW·month", Decimals.normal("a price in yuan/kW·month", 8, yuanPerKw));
    }

    /** @throws IllegalArgumentException unless the text is a plain decimal, not negative, with at most 8 places */
    public static DemandPrice parse(String yuanPerKw) {
        return new DemandPrice(Decimals.parse("a price in yuan/kW·month", 8, yuanPerKw));
    }

    public static DemandPrice yuanPerKw(String yuanPerKw) {
        return parse(yuanPerKw);
    }

    /** That percentage of this price, half up to 8 decimals. */
    public DemandPrice times(Share share) {
        return new DemandPrice(Rounding.unitPrice(yuanPerKw.multiply(share.fraction())));
    }

    /** The charge of a whole month, half up to the fen. */
    public Money times(Power demand) {
        return Money.rounded(yuanPerKw.multiply(demand.kw()));
    }

    @Override
    public int compareTo(DemandPrice other) {
        return yuanPerKw.compareTo(other.yuanPerKw);
    }

    @Override
    public String toString() {
        return yuanPerKw.toPlainString();
    }
}
