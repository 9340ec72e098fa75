package org.wattline.domain.tariff;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of days by which hours may differ (日期类型): the day of the week, and what the State Council makes of it. */
public enum DayKind {
    /** Monday to Friday, no holiday. */
    WEEKDAY,
    /** A holiday from Monday to Friday. */
    HOLIDAY_ON_WEEKDAY,
    /** Saturday or Sunday, neither holiday nor worked. */
    WEEKEND,
    /** A Saturday or Sunday that is worked in exchange (调休上班). */
    MAKE_UP_DAY,
    /** A holiday on Saturday or Sunday. */
    HOLIDAY_ON_WEEKEND;

    public static final Set<DayKind> ALL = set(EnumSet.allOf(DayKind.class));

    /** By the week alone, whatever the holidays. */
    public static final Set<DayKind> MONDAY_TO_FRIDAY = set(EnumSet.of(WEEKDAY, HOLIDAY_ON_WEEKDAY));

    /** By the week alone, whatever the holidays. */
    public static final Set<DayKind> SATURDAY_AND_SUNDAY = set(EnumSet.complementOf(EnumSet.copyOf(MONDAY_TO_FRIDAY)));

    /** Days that are worked, make-up days among them. */
    public static final Set<DayKind> WORKED = set(EnumSet.of(WEEKDAY, MAKE_UP_DAY));

    /** Weekends that are not worked, and holidays (休息日). */
    public static final Set<DayKind> FREE = set(EnumSet.complementOf(EnumSet.copyOf(WORKED)));

    private static Set<DayKind> set(EnumSet<DayKind> kinds) {
        return Collections.unmodifiableSet(kinds);
    }
}
