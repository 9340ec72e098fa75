package org.wattline.domain.tariff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which period each minute of a day belongs to (日内时段).
 *
 * @param stretches in the order of the day, together 24 hours; neighbours differ in their period
 */
public record DayPattern(List<Stretch> stretches) {
    public DayPattern {
        stretches = joined(stretches);
        int at = 0;
        for (Stretch stretch : stretches) {
            if (stretch.hours().fromMinute() != at)
                throw new IllegalArgumentException("no period, or two, at "
                        + DayRange.clock(Math.min(at, stretch.hours().fromMinute())));
            at = stretch.hours().toMinute();
        }
        if (at != DayRange.MINUTES) throw new IllegalArgumentException("no period at " + DayRange.clock(at));
    }

    /**
     * From a price notice: the ranges of each period, which together cover 24 hours exactly once.
     *
     * @throws IllegalArgumentException naming the first minute without a period, or with two
     */
    public static DayPattern of(Map<Period, ? extends Collection<DayRange>> ranges) {
        List<Stretch> all = new ArrayList<>();
        ranges.forEach((period, hours) -> hours.forEach(range -> all.add(new Stretch(range, period))));
        all.sort((a, b) -> Integer.compare(a.hours().fromMinute(), b.hours().fromMinute()));
        int at = 0;
        Optional<Stretch> before = Optional.empty();
        for (Stretch stretch : all) {
            int from = stretch.hours().fromMinute();
            if (from > at) throw new IllegalArgumentException("no period at " + DayRange.clock(at));
            if (from < at)
                throw new IllegalArgumentException("two periods at " + DayRange.clock(from) + ": "
                        + before.map(Stretch::period).orElse(stretch.period()) + " and " + stretch.period());
            at = stretch.hours().toMinute();
            before = Optional.of(stretch);
        }
        return new DayPattern(all);
    }

    public static DayPattern always(Period period) {
        return new DayPattern(List.of(new Stretch(new DayRange(0, DayRange.MINUTES), period)));
    }

    /** The period of a minute of the day, 0 … 1439. */
    public Period at(int minute) {
        for (Stretch stretch : stretches) if (minute < stretch.hours().toMinute()) return stretch.period();
        throw new IllegalArgumentException("a day has 1440 minutes: " + minute);
    }

    /** The period of each half hour, for those who think in slots. @throws IllegalStateException if one has two */
    public List<Period> halfHours() {
        List<Period> slots = new ArrayList<>();
        for (int minute = 0; minute < DayRange.MINUTES; minute += 30) {
            if (!at(minute).equals(at(minute + 29)))
                throw new IllegalStateException("two periods in " + DayRange.clock(minute));
            slots.add(at(minute));
        }
        return List.copyOf(slots);
    }

    /** The ranges of each period, in the order of the day. */
    public SortedMap<Period, List<DayRange>> ranges() {
        SortedMap<Period, List<DayRange>> ranges = new TreeMap<>();
        for (Stretch stretch : stretches)
            ranges.computeIfAbsent(stretch.period(), p -> new ArrayList<>()).add(stretch.hours());
        ranges.replaceAll((period, list) -> List.copyOf(list));
        return Collections.unmodifiableSortedMap(ranges);
    }

    /** This pattern with some hours in another period. */
    DayPattern with(List<DayRange> hours, Period period) {
        List<Stretch> result = stretches;
        for (DayRange range : hours) {
            List<Stretch> next = new ArrayList<>();
            for (Stretch stretch : result) {
                int from = stretch.hours().fromMinute();
                int to = stretch.hours().toMinute();
                if (from < range.fromMinute())
                    next.add(new Stretch(new DayRange(from, Math.min(to, range.fromMinute())), stretch.period()));
                if (from <= range.fromMinute() && range.fromMinute() < to) next.add(new Stretch(range, period));
                if (to > range.toMinute())
                    next.add(new Stretch(new DayRange(Math.max(from, range.toMinute()), to), stretch.period()));
            }
            result = next;
        }
        return new DayPattern(result);
    }

    private static List<Stretch> joined(List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        for (Stretch stretch : stretches) {
            boolean goesOn = !joined.isEmpty()
                    && joined.getLast().period().equals(stretch.period())
                    && joined.getLast().hours().toMinute() == stretch.hours().fromMinute();
            if (goesOn) {
                DayRange first = joined.removeLast().hours();
                joined.add(new Stretch(
                        new DayRange(first.fromMinute(), stretch.hours().toMinute()), stretch.period()));
            } else joined.add(stretch);
        }
        return List.copyOf(joined);
    }

    /** Some hours of the day in one period. */
    public record Stretch(DayRange hours, Period period) {}
}
