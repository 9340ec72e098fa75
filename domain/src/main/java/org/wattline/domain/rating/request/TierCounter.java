package org.wattline.domain.rating.request;

import org.wattline.domain.quantity.Energy;

/**
 * What an account has used since 1 January by annual tiers (年阶梯累计). It goes on over price changes and readings and starts again with the
 * year, never with a reading date.
 *
 * @param year calendar year
 * @param used billed kWh before this bill
 */
public record TierCounter(int year, Energy used) {
    public TierCounter {
        if (used.isNegative()) throw new IllegalArgumentException("a tier counter is not negative: " + used);
    }

    public static TierCounter startOf(int year) {
        return new TierCounter(year, Energy.ZERO);
    }
}
