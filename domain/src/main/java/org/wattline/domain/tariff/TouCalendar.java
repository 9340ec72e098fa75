package org.wattline.domain.tariff;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;

/**
 * When which period applies (分时时段): a pattern of half hours for each month of the year, as one provincial notice sets it.
 *
 * @param seasons cover each month exactly once
 * @param specialDays rules for holidays or hot days as published, which this calendar knows of but does not compute; while there
 *     are any, curves are not split by it, because the sums would be wrong
 */
public record TouCalendar(Provision provision, List<TouSeason> seasons, List<String> specialDays) {
    public TouCalendar {
        seasons = List.copyOf(seasons);
        specialDays = List.copyOf(specialDays);
        Map<Month, TouSeason> byMonth = new EnumMap<>(Month.class);
        for (TouSeason season : seasons)
            for (Month month : season.months())
                if (byMonth.put(month, season) != null)
                    throw new IllegalArgumentException("two seasons have month " + month.getValue() + ": " + provision);
        for (Month month : Month.values())
            if (!byMonth.containsKey(month))
                throw new IllegalArgumentException("no season has month " + month.getValue() + ": " + provision);
    }

    public static TouCalendar of(Provision provision, TouSeason... seasons) {
        return new TouCalendar(provision, List.of(seasons), List.of());
    }

    /** All periods that occur, from sharp to deep valley. */
    public List<Period> periods() {
        TreeSet<Period> periods = new TreeSet<>();
        for (TouSeason season : seasons) periods.addAll(season.halfHours());
        return List.copyOf(periods);
    }

    /** The season of a month. */
    public TouSeason season(Month month) {
        for (TouSeason season : seasons) if (season.months().contains(month)) return season;
        throw new IllegalStateException("no season has " + month);
    }

    /**
     * Sums a curve by period, exactly. Refused if the calendar is not in force on each of its days, intervals are missing or
     * negative or longer than a half hour allows, or the calendar has rules that are not computed.
     */
    public Outcome<SortedMap<Period, Energy>> split(IntervalEnergy curve) {
        if (!provision.covers(curve.span()))
            return TariffRefusal.NOT_IN_FORCE.because(provision, curve.span().from());
        if (!specialDays.isEmpty()) return TariffRefusal.SPECIAL_DAYS.because(provision, specialDays.getFirst());
        if (curve.missing() > 0) return TariffRefusal.MISSING_INTERVALS.because(curve.missing(), firstMissing(curve));
        if (curve.firstNegative() >= 0)
            return TariffRefusal.NEGATIVE_INTERVAL.because(clockOf(curve, curve.firstNegative()));
        List<Period> periods = periods();
        long[] sums = new long[periods.size()];
        LocalDate day = curve.firstDay();
        LocalDate end = curve.span().end();
        int done = 0;
        while (day.isBefore(end)) {
            LocalDate nextMonth = day.withDayOfMonth(1).plusMonths(1);
            LocalDate until = nextMonth.isBefore(end) ? nextMonth : end;
            int days = (int) (until.toEpochDay() - day.toEpochDay());
            byte[] buckets = new byte[curve.perDay()];
            if (!assign(season(day.getMonth()), periods, curve.minutes(), buckets))
                return TariffRefusal.INTERVAL_TOO_LONG.because(curve.minutes(), provision);
            curve.addTo(done, days, buckets, sums);
            done += days;
            day = until;
        }
        SortedMap<Period, Energy> split = new TreeMap<>();
        for (int i = 0; i < sums.length; i++) split.put(periods.get(i), IntervalEnergy.energy(sums[i]));
        return Outcome.done(Collections.unmodifiableSortedMap(split));
    }

    /** Gives each interval of a day its period; false if an interval has two. */
    private static boolean assign(TouSeason season, List<Period> periods, int minutes, byte[] buckets) {
        for (int i = 0; i < buckets.length; i++) {
            int first = i * minutes / DayRange.SLOT_MINUTES;
            int last = ((i + 1) * minutes - 1) / DayRange.SLOT_MINUTES;
            Period period = season.halfHours().get(first);
            for (int slot = first + 1; slot <= last; slot++)
                if (!season.halfHours().get(slot).equals(period)) return false;
            buckets[i] = (byte) periods.indexOf(period);
        }
        return true;
    }

    private static String firstMissing(IntervalEnergy curve) {
        for (int i = 0; i < curve.length(); i++) if (curve.isMissing(i)) return clockOf(curve, i);
        throw new IllegalStateException("nothing is missing");
    }

    private static String clockOf(IntervalEnergy curve, int interval) {
        LocalDate day = curve.firstDay().plusDays(interval / curve.perDay());
        return day + " " + DayRange.clock(interval % curve.perDay() * curve.minutes());
    }
}
