package org.wattline.domain.metering.validation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wattline.domain.quantity.IntervalEnergy;

/**
 * The sums of the days with which a day is compared: the seven before, the same weekday of the four weeks before, and of last year. Only
 * complete days count; a day that is not known is {@link IntervalEnergy#MISSING}. Energies are milliwatt-hours.
 */
public final class DayHistory {
    /** So many days before a day is the earliest one with which it is compared. */
    public static final int EARLIEST = 364;

    private static final int[] BACK = {1, 2, 3, 4, 5, 6, 7, 14, 21, 28, EARLIEST};
    private static final int RECENT = 7;
    private static final int WEEKDAYS = 6;
    private static final int LAST_YEAR = 10;
    /** Differences are brought below 2^18, so that ten of their squares fit. */
    private static final int BITS = 18;

    /** Of a point that nothing is known of. */
    public static final DayHistory NONE = of(unknown(), 0, 0);

    private final long[] sums;
    private final int estimated;
    private final int minutes;
    private final long expected;

    private DayHistory(long[] sums, int estimated, int minutes) {
        this.sums = sums;
        this.estimated = estimated;
        this.minutes = minutes;
        this.expected = expect();
    }

    /**
     * @param sums of the days that {@link #daysBefore} tells, in its order
     * @param estimated bit n is set where the n-th of these days was estimated
     * @param minutes the interval length of the latest of these days, 0 if unknown
     */
    public static DayHistory of(long[] sums, int estimated, int minutes) {
        if (sums.length != BACK.length)
            throw new IllegalArgumentException("history has " + BACK.length + " days, not " + sums.length);
        return new DayHistory(sums.clone(), estimated, minutes);
    }

    /** Sums of which none is known. */
    public static long[] unknown() {
        long[] sums = new long[BACK.length];
        Arrays.fill(sums, IntervalEnergy.MISSING);
        return sums;
    }

    /** The days with which a day is compared. */
    public static List<LocalDate> daysBefore(LocalDate day) {
        return IntStream.of(BACK).mapToObj(day::minusDays).toList();
    }

    /** The same in days before it, the latest first. */
    public static IntStream back() {
        return IntStream.of(BACK);
    }

    public int minutes() {
        return minutes;
    }

    /** What the day might have used: its weekday's average, else that of the days before, else last year's; or missing. */
    long expected() {
        return expected;
    }

    private long expect() {
        long weekday = average(WEEKDAYS, LAST_YEAR, 2);
        if (weekday != IntervalEnergy.MISSING) return weekday;
        long recent = average(0, RECENT, 3);
        return recent != IntervalEnergy.MISSING ? recent : sums[LAST_YEAR];
    }

    private long average(int from, int to, int atLeast) {
        long total = 0;
        int known = 0;
        for (int i = from; i < to; i++)
            if (sums[i] != IntervalEnergy.MISSING) {
                total += sums[i];
                known++;
            }
        return known < atLeast ? IntervalEnergy.MISSING : total / known;
    }

    /** How many days in a row before were estimated. */
    int estimatedBefore() {
        int days = 0;
        while (days < RECENT && (estimated & 1 << days) != 0) days++;
        return days;
    }

    /** How many days in a row before used nothing. */
    int zeroBefore() {
        int days = 0;
        while (days < RECENT && sums[days] == 0) days++;
        return days;
    }

    /**
     * Whether a sum lies further from the mean of this year's days than so many standard deviations.
     *
     * @param hundredths the limit in hundredths of a percent, so 30000 for three deviations
     */
    boolean outside(long sum, long hundredths, long atLeast) {
        long mean = average(0, LAST_YEAR, (int) Math.max(2, atLeast));
        if (mean == IntervalEnergy.MISSING) return false;
        long greatest = Math.abs(sum - mean);
        for (int i = 0; i < LAST_YEAR; i++)
            if (sums[i] != IntervalEnergy.MISSING) greatest = Math.max(greatest, Math.abs(sums[i] - mean));
        int shift = Math.max(0, Long.SIZE - BITS - Long.numberOfLeadingZeros(greatest));
        long squares = 0;
        int known = 0;
        for (int i = 0; i < LAST_YEAR; i++)
            if (sums[i] != IntervalEnergy.MISSING) {
                long off = Math.abs(sums[i] - mean) >> shift;
                squares += off * off;
                known++;
            }
        long off = Math.abs(sum - mean) >> shift;
        long limit = hundredths / 100;
        return off * off * known * 10_000 > squares * limit * limit;
    }
}
