package org.wattline.domain.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.wattline.domain.kernel.Span;

/**
 * Energy per interval over whole days of the business zone (电量曲线): a load curve as values, first day first.
 *
 * <p>Values are whole milliwatt-hours (1 kWh = {@value #PER_KWH}), so a meter's four decimals of a kWh are kept exactly and a
 * sum over years fits. An interval without a value is {@link #MISSING}. Immutable; equal when all intervals are.
 */
public final class IntervalEnergy {
    /** Units in one kWh. */
    public static final long PER_KWH = 1_000_000;

    /** Stands for an interval of which nothing is known. */
    public static final long MISSING = Long.MIN_VALUE;

    private static final int MINUTES_PER_DAY = 1440;

    private final LocalDate firstDay;
    private final int minutes;
    private final long[] values;
    private final int missing;
    private final long sum;
    private final long least;
    private final long highest;

    private IntervalEnergy(LocalDate firstDay, int minutes, long[] values) {
        if (minutes < 1 || MINUTES_PER_DAY % minutes != 0)
            throw new IllegalArgumentException("intervals divide a day evenly: " + minutes + " minutes do not");
        if (values.length == 0 || values.length % (MINUTES_PER_DAY / minutes) != 0)
            throw new IllegalArgumentException(
                    "a curve covers whole days of " + MINUTES_PER_DAY / minutes + " intervals: " + values.length);
        this.firstDay = firstDay;
        this.minutes = minutes;
        this.values = values;
        int gaps = 0;
        long total = 0;
        long low = Long.MAX_VALUE;
        long top = MISSING;
        for (long value : values) {
            boolean gap = value == MISSING;
            gaps += gap ? 1 : 0;
            total += gap ? 0 : value;
            low = Math.min(low, gap ? Long.MAX_VALUE : value);
            top = Math.max(top, value);
        }
        missing = gaps;
        sum = total;
        least = gaps == values.length ? 0 : low;
        highest = gaps == values.length ? 0 : top;
    }

    /** Of days whose figures are known: they are put together, not gone through again. */
    private IntervalEnergy(List<IntervalEnergy> days, long[] values) {
        firstDay = days.getFirst().firstDay;
        minutes = days.getFirst().minutes;
        this.values = values;
        int gaps = 0;
        long total = 0;
        long low = Long.MAX_VALUE;
        long top = MISSING;
        for (IntervalEnergy day : days) {
            gaps += day.missing;
            total += day.sum;
            boolean empty = day.missing == day.values.length;
            low = Math.min(low, empty ? Long.MAX_VALUE : day.least);
            top = Math.max(top, empty ? MISSING : day.highest);
        }
        missing = gaps;
        sum = total;
        least = gaps == values.length ? 0 : low;
        highest = gaps == values.length ? 0 : top;
    }

    /** Curves that follow one another as one. @throws IllegalArgumentException if they do not, or differ in the length of intervals */
    public static IntervalEnergy joined(List<IntervalEnergy> days) {
        int length = 0;
        LocalDate next = days.getFirst().firstDay;
        for (IntervalEnergy day : days) {
            if (!day.firstDay.equals(next) || day.minutes != days.getFirst().minutes)
                throw new IllegalArgumentException("curves that do not follow one another: " + days);
            next = next.plusDays(day.days());
            length += day.values.length;
        }
        long[] values = new long[length];
        int at = 0;
        for (IntervalEnergy day : days) {
            System.arraycopy(day.values, 0, values, at, day.values.length);
            at += day.values.length;
        }
        return new IntervalEnergy(days, values);
    }

    /** A curve of milliwatt-hours per interval, copied. @throws IllegalArgumentException unless it covers whole days */
    public static IntervalEnergy milliwattHours(LocalDate firstDay, int minutes, long[] values) {
        return new IntervalEnergy(firstDay, minutes, values.clone());
    }

    /** The same of values that are given one after the other. */
    public static IntervalEnergy milliwattHours(LocalDate firstDay, int minutes, int length, LongSupplier next) {
        long[] values = new long[length];
        for (int i = 0; i < length; i++) values[i] = next.getAsLong();
        return new IntervalEnergy(firstDay, minutes, values);
    }

    /** A curve of energies, exact to a milliwatt-hour. @throws IllegalArgumentException for finer figures or parts of days */
    public static IntervalEnergy of(LocalDate firstDay, int minutes, List<Energy> energies) {
        return new IntervalEnergy(
                firstDay,
                minutes,
                energies.stream().mapToLong(IntervalEnergy::units).toArray());
    }

    /** An energy in milliwatt-hours. @throws IllegalArgumentException if it is finer than that or too large */
    public static long units(Energy energy) {
        try {
            return energy.kwh().movePointRight(6).longValueExact();
        } catch (ArithmeticException beyond) {
            throw new IllegalArgumentException("not a whole number of milliwatt-hours: " + energy + " kWh", beyond);
        }
    }

    /** The energy of so many milliwatt-hours. */
    public static Energy energy(long units) {
        return new Energy(BigDecimal.valueOf(units, 6));
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /** Length of an interval in minutes. */
    public int minutes() {
        return minutes;
    }

    public int perDay() {
        return MINUTES_PER_DAY / minutes;
    }

    public int length() {
        return values.length;
    }

    public int days() {
        return values.length / perDay();
    }

    public Span span() {
        return Span.of(firstDay, firstDay.plusDays(days()));
    }

    /** Milliwatt-hours of an interval, or {@link #MISSING}. */
    public long at(int interval) {
        return values[interval];
    }

    public boolean isMissing(int interval) {
        return values[interval] == MISSING;
    }

    /** How many intervals are missing. */
    public int missing() {
        return missing;
    }

    /** The first interval with a negative value (missing ones aside), or −1. */
    public int firstNegative() {
        if (least >= 0) return -1;
        for (int i = 0; i < values.length; i++) if (values[i] < 0 && values[i] != MISSING) return i;
        return -1;
    }

    /** The sum of the intervals that are known. */
    public Energy total() {
        return energy(sum());
    }

    /** The same in milliwatt-hours. @throws ArithmeticException if that does not fit, which no grid comes near */
    public long sum() {
        long most = Long.MAX_VALUE / values.length;
        if (least < -most || highest > most) return exactly();
        return sum;
    }

    private long exactly() {
        long exact = 0;
        for (long value : values) if (value != MISSING) exact = Math.addExact(exact, value);
        return exact;
    }

    /** The least of the known values, 0 if there is none. */
    public long least() {
        return least;
    }

    /** The highest of the known values, 0 if there is none. */
    public long highest() {
        return highest;
    }

    /** The days that the curve and the span have in common. @throws IllegalArgumentException if there are none */
    public IntervalEnergy within(Span span) {
        Span common = span().common(span)
                .orElseThrow(() -> new IllegalArgumentException("no day of the curve lies in " + span));
        int first = Math.toIntExact(common.from().toEpochDay() - firstDay.toEpochDay()) * perDay();
        return new IntervalEnergy(
                common.from(), minutes, Arrays.copyOfRange(values, first, first + common.days() * perDay()));
    }

    /** The values themselves, for the kernels of this package; never changed. */
    long[] raw() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntervalEnergy that
                && firstDay.equals(that.firstDay)
                && minutes == that.minutes
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * firstDay.hashCode() + Arrays.hashCode(values);
    }

    /** Span, interval and total, not the curve. */
    @Override
    public String toString() {
        return firstDay + " + " + days() + " d × " + perDay() + ", " + total() + " kWh";
    }
}
