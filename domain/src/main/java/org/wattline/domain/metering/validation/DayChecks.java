package org.wattline.domain.metering.validation;

import static org.wattline.domain.quantity.IntervalEnergy.MISSING;

import org.wattline.domain.metering.reading.Channel;

/**
 * The checks of a day's curve. Each takes the figures of one pass over the day, what else is known, and its rule's parameters in whole units
 * (milliwatt-hours, hundredths of a percent); it tells what it observed, or {@link #PASSED}. Nothing is allocated.
 */
final class DayChecks {
    /** Nothing to complain of. */
    static final long PASSED = Long.MIN_VALUE;

    private static final long WHOLE = 10_000;

    private DayChecks() {}

    static long look(VeeCheck check, long a, long b, long c, DayFigures day, DayFacts facts) {
        return switch (check) {
            case CONSECUTIVE_INTERVALS -> day.equalsInARow(a) ? day.equalRun() : PASSED;
            case DUPLICATE -> when(facts.known().same(), 1);
            case DYNAMIC_COMPARISON -> when(complete(day) && facts.history().outside(day.sum, a, b), day.sum);
            case SIBLINGS ->
                when(facts.beside().siblingsMissing() > 0, facts.beside().siblingsMissing());
            case REPLACEMENT -> replacement(a, day, facts);
            case HIGH_LOW -> highLow(a, b, c, day, facts);
            case INACTIVE -> when(!facts.place().active() && day.sum > a, day.sum);
            case INTERVAL_SIZE ->
                when(facts.history().minutes() != 0 && facts.history().minutes() != day.minutes, day.minutes);
            case SPIKE -> spike(a, b, day);
            case MULTIPLIER -> multiplier(a, day, facts);
            case NEGATIVE -> when(day.least < -a, day.least);
            case PROLONGED_ESTIMATION -> prolonged(a, day, facts);
            case MISSING_QUANTITY -> when(day.missing > a, day.missing);
            case SUM -> sum(a, b, day, facts);
            case UNIT_OF_MEASURE -> unit(a, b, day, facts);
            case ZERO -> zero(a, b, day, facts);
            case DEMAND -> demand(a, day, facts);
            case REVERSE_FLOW -> reverse(a, day, facts);
            case READING_MISSING, BACKWARDS, ROLLOVER, SURGE, DROP, RATES, CLOCK, PHASE, POWER_OFF -> PASSED;
        };
    }

    static long when(boolean strikes, long observed) {
        return strikes ? observed : PASSED;
    }

    /** Whether a part is more than a share of the whole. @param share in hundredths of a percent */
    static boolean exceeds(long part, long whole, long share) {
        return Math.abs(part) > share(Math.abs(whole), share);
    }

    /** A share of an amount. Divided first where the product does not fit; what is lost is far below any meter's resolution. */
    static long share(long amount, long hundredths) {
        long product = amount * hundredths;
        return Math.multiplyHigh(amount, hundredths) == product >> 63 ? product / WHOLE : amount / WHOLE * hundredths;
    }

    /** Whether two amounts are alike, give or take a share of the second. */
    static boolean alike(long one, long other, long share) {
        return other > 0 && !exceeds(one - other, other, share);
    }

    private static boolean complete(DayFigures day) {
        return day.missing == 0;
    }

    /** Better values are not replaced by worse ones, and no measured ones by measured ones that differ too much. */
    private static long replacement(long percent, DayFigures day, DayFacts facts) {
        DayFacts.Known known = facts.known();
        if (known.sum() == MISSING || known.same()) return PASSED;
        boolean worse = facts.quality() < known.rank();
        boolean far = known.rank() >= DayFacts.Known.MEASURED && exceeds(day.sum - known.sum(), known.sum(), percent);
        return when(worse || far, day.sum);
    }

    /** Far above the third highest value; that is looked for only where the average does not tell. */
    private static long spike(long percent, long minimum, DayFigures day) {
        if (day.highest <= minimum) return PASSED;
        long floor = day.thirdAtLeast();
        if (floor > 0 && !exceeds(day.highest - floor, floor, percent)) return PASSED;
        return when(exceeds(day.highest - day.third(), day.third(), percent), day.highest);
    }

    private static long highLow(long low, long high, long minimum, DayFigures day, DayFacts facts) {
        long expected = facts.history().expected();
        if (!complete(day) || expected == MISSING) return PASSED;
        boolean tooHigh = day.sum > share(expected, high) && day.sum - expected > minimum;
        boolean tooLow = day.sum < share(expected, low) && expected - day.sum > minimum;
        return when(tooHigh || tooLow, day.sum);
    }

    /** Not multiplied as the installation says, or once too often or too seldom: by the multiplier itself off what was to be expected. */
    private static long multiplier(long percent, DayFigures day, DayFacts facts) {
        if (!facts.place().multiplierAgrees()) return day.sum;
        long factor = facts.place().multiplier() / 1_000_000;
        long expected = facts.history().expected();
        if (factor < 2 || expected == MISSING || !complete(day)) return PASSED;
        return when(alike(day.sum / factor, expected, percent) || alike(day.sum, expected / factor, percent), day.sum);
    }

    private static long prolonged(long times, DayFigures day, DayFacts facts) {
        boolean notMeasured = facts.quality() == DayFacts.Known.ESTIMATED || day.missing > 0;
        int days = facts.history().estimatedBefore() + 1;
        return when(notMeasured && days > times, days);
    }

    /** VEE-13. */
    private static long sum(long percent, long tolerance, DayFigures day, DayFacts facts) {
        long register = facts.beside().register();
        if (register == MISSING || !complete(day)) return PASSED;
        long off = Math.abs(day.sum - register);
        return when(off > tolerance && off > share(Math.abs(register), percent), day.sum);
    }

    /** What the meter does not count at all, or a thousand times what was to be expected, or a thousandth. */
    private static long unit(long factor, long percent, DayFigures day, DayFacts facts) {
        if (!facts.place().counted()) return day.sum;
        long expected = facts.history().expected();
        if (expected == MISSING || !complete(day) || factor < 2) return PASSED;
        return when(alike(day.sum / factor, expected, percent) || alike(day.sum, expected / factor, percent), day.sum);
    }

    private static long zero(long times, long intervals, DayFigures day, DayFacts facts) {
        if (complete(day) && day.sum == 0) {
            int days = facts.history().zeroBefore() + 1;
            return when(days >= times, days);
        }
        return when(day.zeroRun() >= intervals, day.zeroRun());
    }

    /** VEE-08 on a curve: no interval may need more power than the capacity gives. */
    private static long demand(long percent, DayFigures day, DayFacts facts) {
        long kva = facts.place().capacityKva();
        if (kva == 0) return PASSED;
        long possible = kva * 1_000_000 * day.minutes / 60;
        return when(day.highest > share(possible, percent), day.highest);
    }

    /** VEE-11. */
    private static long reverse(long percent, DayFigures day, DayFacts facts) {
        if (facts.channel() != Channel.ACTIVE_EXPORT || facts.place().generates()) return PASSED;
        long imported = facts.beside().imported();
        return when(imported != MISSING && day.sum > share(imported, percent) && day.sum > 0, day.sum);
    }
}
