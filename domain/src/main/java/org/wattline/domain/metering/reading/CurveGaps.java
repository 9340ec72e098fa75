package org.wattline.domain.metering.reading;

import java.util.Arrays;
import org.wattline.domain.quantity.IntervalEnergy;

/**
 * The gaps of a day's curve (VEE-12, 负荷曲线缺点): up to two missing points are passed, and gaps of up to two hours between known points are
 * filled along a straight line; longer ones wait for the day's register readings.
 *
 * @param missing how many intervals are missing
 * @param longestMinutes length of the longest gap
 */
public record CurveGaps(int missing, int longestMinutes) {
    private static final int PASSED = 2;
    private static final int FILLED_MINUTES = 120;

    public static CurveGaps of(IntervalEnergy day) {
        int missing = 0;
        int run = 0;
        int longest = 0;
        for (int i = 0; i < day.length(); i++) {
            run = day.isMissing(i) ? run + 1 : 0;
            if (run > 0) missing++;
            longest = Math.max(longest, run);
        }
        return new CurveGaps(missing, longest * day.minutes());
    }

    /** Whether the day needs no attention. */
    public boolean passed() {
        return missing <= PASSED;
    }

    /** The day with its short inner gaps filled; gaps that are longer or reach an end of the day stay. */
    public static IntervalEnergy filled(IntervalEnergy day) {
        long[] values = new long[day.length()];
        Arrays.setAll(values, day::at);
        int i = 0;
        while (i < values.length) {
            if (values[i] != IntervalEnergy.MISSING) {
                i++;
                continue;
            }
            int end = i;
            while (end < values.length && values[end] == IntervalEnergy.MISSING) end++;
            boolean inner = i > 0 && end < values.length;
            if (inner && (end - i) * day.minutes() <= FILLED_MINUTES) line(values, i, end);
            i = end;
        }
        return IntervalEnergy.milliwattHours(day.firstDay(), day.minutes(), values);
    }

    private static void line(long[] values, int from, int to) {
        long before = values[from - 1];
        long rise = values[to] - before;
        int steps = to - from + 1;
        for (int k = 1; k < steps; k++) values[from - 1 + k] = before + rise * k / steps;
    }
}
