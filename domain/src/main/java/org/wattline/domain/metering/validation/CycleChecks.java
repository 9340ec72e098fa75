package org.wattline.domain.metering.validation;

import static org.wattline.domain.metering.validation.DayChecks.PASSED;
import static org.wattline.domain.metering.validation.DayChecks.alike;
import static org.wattline.domain.metering.validation.DayChecks.share;
import static org.wattline.domain.metering.validation.DayChecks.when;
import static org.wattline.domain.quantity.IntervalEnergy.MISSING;

import org.wattline.domain.metering.validation.CycleFacts.Finding;

/** The checks of a billing cycle's registers; parameters as in {@link DayChecks}. */
final class CycleChecks {
    private CycleChecks() {}

    static long look(VeeCheck check, long a, long b, long c, CycleFacts cycle) {
        boolean known = cycle.total() != MISSING;
        long average = average(cycle);
        long total = cycle.total();
        return switch (check) {
            case READING_MISSING -> when(cycle.finding() == Finding.MISSING, 1);
            case BACKWARDS -> when(cycle.finding() == Finding.BACKWARDS, 1);
            case ROLLOVER -> when(cycle.finding() == Finding.ROLLED_OVER, known ? total : 0);
            case SURGE -> when(known && average != MISSING && total > Math.max(share(average, a), average + b), total);
            case DROP -> when(known && average != MISSING && average > b && total < share(average, a), total);
            case HIGH_LOW -> highLow(a, b, c, average, cycle);
            case ZERO -> zero(a, cycle);
            case RATES -> rates(a, b, cycle);
            case DEMAND -> demand(a, b, cycle);
            case REVERSE_FLOW -> reverse(a, cycle);
            case NEGATIVE -> when(known && total < -a, total);
            case INACTIVE -> when(known && !cycle.place().active() && total > a, total);
            case PROLONGED_ESTIMATION ->
                when(cycle.estimated() && cycle.estimatedBefore() + 1 > a, cycle.estimatedBefore() + 1L);
            case MULTIPLIER -> multiplier(a, average, cycle);
            case UNIT_OF_MEASURE ->
                when(
                        known
                                && average != MISSING
                                && a > 1
                                && (alike(total / a, average, b) || alike(total, average / a, b)),
                        total);
            case SIBLINGS -> when(known && !cycle.place().counted(), 1);
            case CONSECUTIVE_INTERVALS,
                    DUPLICATE,
                    DYNAMIC_COMPARISON,
                    REPLACEMENT,
                    INTERVAL_SIZE,
                    SPIKE,
                    MISSING_QUANTITY,
                    SUM,
                    CLOCK,
                    PHASE,
                    POWER_OFF -> PASSED;
        };
    }

    /** What the last three cycles used in so many days, or missing unless all three are known. */
    private static long average(CycleFacts cycle) {
        long total = 0;
        long days = 0;
        int known = 0;
        for (CycleFacts.Past past : cycle.last()) {
            if (known == 3) break;
            if (past.total() == MISSING || past.days() == 0) return MISSING;
            total += past.total();
            days += past.days();
            known++;
        }
        return known < 3 ? MISSING : total / days * cycle.days();
    }

    /** Against the same month of last year, where that is known, else against the last cycles. */
    private static long highLow(long low, long high, long minimum, long average, CycleFacts cycle) {
        CycleFacts.Past year = cycle.lastYear();
        boolean known = year.total() != MISSING && year.days() > 0;
        long expected = known ? year.total() / year.days() * cycle.days() : average;
        long total = cycle.total();
        if (total == MISSING || expected == MISSING) return PASSED;
        return when(
                total > share(expected, high) && total - expected > minimum
                        || total < share(expected, low) && expected - total > minimum,
                total);
    }

    private static long zero(long times, CycleFacts cycle) {
        if (cycle.total() != 0) return PASSED;
        int cycles = 1;
        for (CycleFacts.Past past : cycle.last()) {
            if (past.total() != 0) break;
            cycles++;
        }
        return when(cycles >= times, cycles);
    }

    /** VEE-07. */
    private static long rates(long percent, long perRatio, CycleFacts cycle) {
        if (cycle.total() == MISSING || cycle.rates() == MISSING) return PASSED;
        long off = Math.abs(cycle.total() - cycle.rates());
        long byRatio = perRatio / 1000 * (cycle.place().multiplier() / 1000);
        return when(off > Math.max(byRatio, share(Math.abs(cycle.total()), percent)), cycle.total() - cycle.rates());
    }

    /** VEE-08: more than the capacity gives, or less than a part of the average power. */
    private static long demand(long high, long low, CycleFacts cycle) {
        long watts = cycle.demandWatts();
        if (watts == MISSING) return PASSED;
        long kva = cycle.place().capacityKva();
        boolean tooHigh = kva > 0 && watts > share(kva * 1000, high);
        boolean tooLow =
                cycle.total() != MISSING && watts < share(cycle.total() / 1000 / Math.max(1, cycle.days() * 24L), low);
        return when(tooHigh || tooLow, watts * 1000);
    }

    /** VEE-11. */
    private static long reverse(long percent, CycleFacts cycle) {
        if (cycle.exported() == MISSING
                || cycle.total() == MISSING
                || cycle.place().generates()) return PASSED;
        return when(cycle.exported() > 0 && cycle.exported() > share(cycle.total(), percent), cycle.exported());
    }

    private static long multiplier(long percent, long average, CycleFacts cycle) {
        if (cycle.total() == MISSING) return PASSED;
        if (!cycle.place().multiplierAgrees()) return cycle.total();
        long factor = cycle.place().multiplier() / 1_000_000;
        if (factor < 2 || average == MISSING) return PASSED;
        return when(
                alike(cycle.total() / factor, average, percent) || alike(cycle.total(), average / factor, percent),
                cycle.total());
    }
}
