package org.wattline.domain.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * What a curve costs at a price per interval, exactly: milliwatt-hours × hundred-millionths of a yuan per kWh, added in 128 bits without
 * allocation per interval.
 *
 * @param yuan unrounded
 */
public record IntervalMoney(BigDecimal yuan) {
    /** Decimals of a milliwatt-hour in kWh and of a price in yuan, together. */
    private static final int SCALE = 6 + 8;

    /**
     * @param prices per interval, in hundred-millionths of a yuan per kWh; none is missing
     * @param first index of the price of the curve's first interval
     * @param perPrice how many intervals of the curve have one price together
     */
    public static IntervalMoney of(IntervalEnergy curve, long[] prices, int first, int perPrice) {
        long[] values = curve.raw();
        long high = 0;
        long low = 0;
        for (int i = 0, p = first; i < values.length; i += perPrice, p++) {
            long energy = 0;
            for (int k = i; k < i + perPrice; k++) energy += values[k];
            long productLow = energy * prices[p];
            high += Math.multiplyHigh(energy, prices[p]);
            low += productLow;
            if (Long.compareUnsigned(low, productLow) < 0) high++;
        }
        BigInteger sum = BigInteger.valueOf(high).shiftLeft(64).add(new BigInteger(Long.toUnsignedString(low)));
        return new IntervalMoney(new BigDecimal(sum, SCALE));
    }
}
