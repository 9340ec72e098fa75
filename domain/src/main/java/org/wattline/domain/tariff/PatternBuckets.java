package org.wattline.domain.tariff;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The patterns of a calendar for intervals of one length: for each interval of a day the index of its period. Made once per calendar, so
 * that rating a curve looks them up.
 */
final class PatternBuckets {
    private static final byte[] STRADDLING = {};

    private final TouCalendar calendar;
    private final int minutes;
    private final Map<Period, Byte> index = new HashMap<>();
    private final byte[][][] byMonthAndKind = new byte[12][DayKind.values().length][];
    private final Map<DayPattern, byte[]> bySpecialDay = new ConcurrentHashMap<>();

    PatternBuckets(TouCalendar calendar, int minutes) {
        this.calendar = calendar;
        this.minutes = minutes;
        List<Period> periods = calendar.periods();
        for (int i = 0; i < periods.size(); i++) index.put(periods.get(i), (byte) i);
        for (TouSeason season : calendar.seasons()) {
            byte[] buckets = buckets(season.pattern());
            for (Month month : season.months())
                for (DayKind kind : season.days()) byMonthAndKind[month.ordinal()][kind.ordinal()] = buckets;
        }
    }

    int minutes() {
        return minutes;
    }

    /** The buckets of a day of which the calendar can tell what kind it is; empty if an interval lies in two periods. */
    byte[] of(LocalDate day, DayFacts facts) {
        if (calendar.byMonth()) return byMonthAndKind[day.getMonth().ordinal()][0];
        DayKind kind = facts.kind(day);
        List<DayRule> rules = new ArrayList<>();
        for (DayRule rule : calendar.rules()) if (rule.applies(day, facts)) rules.add(rule);
        if (rules.isEmpty()) return byMonthAndKind[day.getMonth().ordinal()][kind.ordinal()];
        DayPattern pattern = calendar.season(day.getMonth(), kind).pattern();
        for (DayRule rule : rules) pattern = pattern.with(rule.hours(), rule.period());
        return bySpecialDay.computeIfAbsent(pattern, this::buckets);
    }

    private byte[] buckets(DayPattern pattern) {
        byte[] buckets = new byte[DayRange.MINUTES / minutes];
        int at = 0;
        for (DayPattern.Stretch stretch : pattern.stretches()) {
            int to = stretch.hours().toMinute();
            if (to % minutes != 0) return STRADDLING;
            byte bucket = index.getOrDefault(stretch.period(), (byte) 0);
            for (; at < to / minutes; at++) buckets[at] = bucket;
        }
        return buckets;
    }
}
