package org.wattline.domain.quantity;

import java.math.BigDecimal;

/**
 * A basic charge's price (容量电价) in yuan/kVA·month, as published, with up to 8 decimals; never negative.
 *
 * @param yuanPerKva yuan/kVA·month
 */
public record CapacityPrice(BigDecimal yuanPerKva) implements Comparable<CapacityPrice> {
    public CapacityPrice {
        yuanPerKva = Decimals.notNegative(
                "a price in yuan/kVA·month", Decimals.normal("a price in yuan/kVA·month", 8, yuanPerKva));
    }

    /** @throws IllegalArgumentException unless the text is a plain decimal, not negative, with at most 8 places */
    public static CapacityPrice parse(String yuanPerKva) {
        return new CapacityPrice(Decimals.parse("a price in yuan/kVA·month", 8, yuanPerKva));
    }

    public static CapacityPrice yuanPerKva(String yuanPerKva) {
        return parse(yuanPerKva);
    }

    /** That percentage of this price, half up to 8 decimals. */
    public CapacityPrice times(Share share) {
        return new CapacityPrice(Rounding.unitPrice(yuanPerKva.multiply(share.fraction())));
    }

    /** The charge of a whole month, half up to the fen. */
    public Money times(Capacity capacity) {
        return Money.rounded(yuanPerKva.multiply(capacity.kva()));
    }

    @Override
    public int compareTo(CapacityPrice other) {
        return yuanPerKva.compareTo(other.yuanPerKva);
    }

    @Override
    public String toString() {
        return yuanPerKva.toPlainString();
    }
}
