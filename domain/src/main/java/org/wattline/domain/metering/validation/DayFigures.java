package org.wattline.domain.metering.validation;

import java.time.LocalDate;
import org.wattline.domain.quantity.IntervalEnergy;

/**
 * What a day's curve tells, for all checks together. Sum, gaps, the least and the highest value the curve knows itself; runs of equal values
 * and the third highest are looked for when a check cannot do without. One is filled again and again, so that judging allocates nothing. Energies are
 * milliwatt-hours.
 */
public final class DayFigures {
    private static final int UNKNOWN = -1;

    private IntervalEnergy day = IntervalEnergy.milliwattHours(LocalDate.EPOCH, 1440, new long[1]);
    private int zeroRun;
    private int equalRun;
    private long third;

    int minutes;
    long sum;
    int missing;
    long least;
    long highest;

    /** Looks at another day. */
    public void take(IntervalEnergy another) {
        day = another;
        minutes = another.minutes();
        sum = another.sum();
        missing = another.missing();
        least = another.least();
        highest = Math.max(another.highest(), 0);
        zeroRun = least > 0 ? 0 : UNKNOWN;
        equalRun = UNKNOWN;
        third = UNKNOWN;
    }

    /** The longest run of intervals that counted nothing. */
    int zeroRun() {
        if (zeroRun == UNKNOWN) zeroRun = longestRun(true);
        return zeroRun;
    }

    /** Whether so many intervals in a row have the same value, and more than nothing. */
    boolean equalsInARow(long atLeast) {
        if (atLeast >= day.length() && least != highest) return false;
        return equalRun() >= atLeast;
    }

    /** The longest run of the same value, 0 aside. */
    int equalRun() {
        if (equalRun == UNKNOWN) equalRun = longestRun(false);
        return equalRun;
    }

    private int longestRun(boolean ofZeros) {
        int longest = 0;
        int run = 0;
        long before = IntervalEnergy.MISSING;
        for (int i = 0; i < day.length(); i++) {
            long value = day.at(i);
            if (value == IntervalEnergy.MISSING || ofZeros != (value == 0)) run = 0;
            else run = value == before ? run + 1 : 1;
            longest = Math.max(longest, run);
            before = value;
        }
        return longest;
    }

    /** What the third highest value has to be at least, without looking for it: the average of all but the highest two; 0 where that says nothing. */
    long thirdAtLeast() {
        int others = day.length() - 2;
        return missing > 0 || least < 0 || others < 1 ? 0 : Math.max(0, (sum - 2 * highest) / others);
    }

    /** The third highest value. */
    long third() {
        if (third == UNKNOWN) third = findThird();
        return third;
    }

    private long findThird() {
        long top = Long.MIN_VALUE;
        long next = Long.MIN_VALUE;
        long last = Long.MIN_VALUE;
        for (int i = 0; i < day.length(); i++) {
            long value = day.at(i);
            if (value <= last) continue;
            if (value <= next) last = value;
            else {
                last = next;
                if (value <= top) next = value;
                else {
                    next = top;
                    top = value;
                }
            }
        }
        return Math.max(last, 0);
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
