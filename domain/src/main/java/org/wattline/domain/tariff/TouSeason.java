package org.wattline.domain.tariff;

import java.time.Month;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The months, and in them the kinds of days, on which one pattern of the day applies (季节).
 *
 * @param days all kinds unless weekends, holidays or make-up days have hours of their own
 */
public record TouSeason(Set<Month> months, Set<DayKind> days, DayPattern pattern) {
    public TouSeason {
        if (months.isEmpty() || days.isEmpty()) throw new IllegalArgumentException("a season has months and days");
        months = Collections.unmodifiableSet(EnumSet.copyOf(months));
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /**
     * From a price notice, the same on all days: the ranges of each period, which together cover 24 hours exactly once.
     *
     * @throws IllegalArgumentException naming the first minute without a period, or with two
     */
    public static TouSeason of(Set<Month> months, Map<Period, ? extends Collection<DayRange>> ranges) {
        return new TouSeason(months, DayKind.ALL, patternIn(months, ranges));
    }

    /** The same hours on some kinds of days only. */
    public TouSeason on(Set<DayKind> kinds) {
        return new TouSeason(months, kinds, pattern);
    }

    boolean holds(Month month, DayKind kind) {
        return months.contains(month) && days.contains(kind);
    }

    private static DayPattern patternIn(Set<Month> months, Map<Period, ? extends Collection<DayRange>> ranges) {
        try {
            return DayPattern.of(ranges);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + " in " + months, e);
        }
    }
}
