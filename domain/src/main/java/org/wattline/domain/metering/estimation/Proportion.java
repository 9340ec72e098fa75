package org.wattline.domain.metering.estimation;

import java.math.BigInteger;

/** Shares of whole numbers whose parts add up to the whole, without a remainder being lost. */
final class Proportion {
    private Proportion() {}

    /** amount × part / whole, rounded down; exact whatever the size. */
    static long of(long amount, long part, long whole) {
        long high = Math.multiplyHigh(amount, part);
        long low = amount * part;
        if (high == 0 && low >= 0) return low / whole;
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }

    /** Gives an amount out over some places by their weights, evenly if all are 0; the parts add up to the amount. */
    static void giveOut(long amount, long[] weights, boolean[] places, int from, int to, long[] into) {
        long whole = 0;
        int count = 0;
        for (int i = from; i < to; i++)
            if (places[i]) {
                whole += weights[i];
                count++;
            }
        long weighed = 0;
        long given = 0;
        int seen = 0;
        for (int i = from; i < to; i++) {
            if (!places[i]) continue;
            weighed += weights[i];
            seen++;
            long upTo = whole == 0 ? of(amount, seen, count) : of(amount, weighed, whole);
            into[i] = upTo - given;
            given = upTo;
        }
    }
}
