package org.wattline.domain.metering.validation;

import org.wattline.domain.quantity.IntervalEnergy;

/**
 * What one pass over a day's curve tells, for all checks together: sums, gaps, runs, and the three highest values. One is filled again and
 * again, so that judging allocates nothing. Energies are milliwatt-hours.
 */
public final class DayFigures {
    int minutes;
    long sum;
    int missing;
    int zeroRun;
    int equalRun;
    long least;
    long highest;
    long second;
    long third;

    /** Looks at another day. */
    public void take(IntervalEnergy day) {
        long total = 0;
        int gaps = 0;
        int zeros = 0;
        int longestZeros = 0;
        int equals = 0;
        int longestEquals = 0;
        long low = Long.MAX_VALUE;
        long top = Long.MIN_VALUE;
        long next = Long.MIN_VALUE;
        long last = Long.MIN_VALUE;
        long before = IntervalEnergy.MISSING;
        int length = day.length();
        for (int i = 0; i < length; i++) {
            long value = day.at(i);
            if (value == IntervalEnergy.MISSING) {
                gaps++;
                zeros = 0;
                equals = 0;
            } else {
                total += value;
                if (value == 0) {
                    zeros++;
                    longestZeros = Math.max(longestZeros, zeros);
                    equals = 0;
                } else {
                    zeros = 0;
                    equals = value == before ? equals + 1 : 1;
                    longestEquals = Math.max(longestEquals, equals);
                }
                low = Math.min(low, value);
                if (value > last) {
                    if (value > next) {
                        last = next;
                        if (value > top) {
                            next = top;
                            top = value;
                        } else next = value;
                    } else last = value;
                }
            }
            before = value;
        }
        minutes = day.minutes();
        sum = total;
        missing = gaps;
        zeroRun = longestZeros;
        equalRun = longestEquals;
        least = gaps == length ? 0 : low;
        highest = Math.max(top, 0);
        second = Math.max(next, 0);
        third = Math.max(last, 0);
    }

    /** Sum of the known intervals. */
    public long sum() {
        return sum;
    }

    /** Intervals without a value. */
    public int missing() {
        return missing;
    }
}
