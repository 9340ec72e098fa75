package org.wattline.domain.tariff;

import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The months in which one pattern of the day applies (季节), with the period of each of its 48 half hours.
 *
 * @param halfHours the period of each half hour from 00:00 on; exactly 48
 */
public record TouSeason(Set<Month> months, List<Period> halfHours) {
    static final int SLOTS = 48;

    public TouSeason {
        if (months.isEmpty()) throw new IllegalArgumentException("a season has months");
        months = Collections.unmodifiableSet(EnumSet.copyOf(months));
        halfHours = List.copyOf(halfHours);
        if (halfHours.size() != SLOTS)
            throw new IllegalArgumentException("a day has 48 half hours, not " + halfHours.size());
    }

    /**
     * From a price notice: the ranges of each period, which together cover 24 hours exactly once.
     *
     * @throws IllegalArgumentException naming the first half hour without a period, or with two
     */
    public static TouSeason of(Set<Month> months, Map<Period, ? extends Collection<DayRange>> ranges) {
        List<Optional<Period>> slots = new ArrayList<>(Collections.nCopies(SLOTS, Optional.empty()));
        ranges.forEach((period, rangesOfPeriod) -> {
            for (DayRange range : rangesOfPeriod) fill(slots, period, range);
        });
        for (int slot = 0; slot < SLOTS; slot++)
            if (slots.get(slot).isEmpty())
                throw new IllegalArgumentException("no period at " + clock(slot) + " in " + months);
        return new TouSeason(months, slots.stream().flatMap(Optional::stream).toList());
    }

    private static void fill(List<Optional<Period>> slots, Period period, DayRange range) {
        for (int slot = range.fromMinute() / DayRange.SLOT_MINUTES;
                slot < range.toMinute() / DayRange.SLOT_MINUTES;
                slot++) {
            Optional<Period> taken = slots.set(slot, Optional.of(period));
            if (taken.isPresent())
                throw new IllegalArgumentException(
                        "two periods at " + clock(slot) + ": " + taken.get() + " and " + period);
        }
    }

    private static String clock(int slot) {
        return DayRange.clock(slot * DayRange.SLOT_MINUTES);
    }
}
