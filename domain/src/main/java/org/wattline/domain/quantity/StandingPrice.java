package org.wattline.domain.quantity;

import java.math.BigDecimal;

/**
 * A price for being connected (固定费用单价), in yuan per month, day or year, as published, with up to 8 decimals; never negative.
 *
 * @param yuan for each month, day or year
 */
public record StandingPrice(BigDecimal yuan) implements Comparable<StandingPrice> {
    public StandingPrice {
        yuan = Decimals.notNegative("a standing price", Decimals.normal("a standing price in yuan", 8, yuan));
    }

    /** @throws IllegalArgumentException unless the text is a plain decimal, not negative, with at most 8 places */
    public static StandingPrice parse(String yuan) {
        return new StandingPrice(Decimals.parse("a standing price in yuan", 8, yuan));
    }

    public static StandingPrice yuan(String yuan) {
        return parse(yuan);
    }

    @Override
    public int compareTo(StandingPrice other) {
        return yuan.compareTo(other.yuan);
    }

    @Override
    public String toString() {
        return yuan.toPlainString();
    }
}
