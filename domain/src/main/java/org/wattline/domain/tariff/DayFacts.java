package org.wattline.domain.tariff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.calendar.Holiday;
import org.wattline.domain.calendar.WorkingCalendar;

/**
 * What is known about days (日期属性) when hours go by them: holidays and make-up days as published, days that the utility declared.
 */
public record DayFacts(WorkingCalendar working, List<DeclaredDays> declared) {
    /** The week alone; calendars with rules for holidays or declared days are refused with it. */
    public static final DayFacts WEEK_ONLY = new DayFacts(WorkingCalendar.weekendsOnly(), List.of());

    public DayFacts {
        declared = List.copyOf(declared);
    }

    public static DayFacts of(WorkingCalendar working, DeclaredDays... declared) {
        return new DayFacts(working, List.of(declared));
    }

    public DayKind kind(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (working.holidayOn(day).isPresent())
            return weekend ? DayKind.HOLIDAY_ON_WEEKEND : DayKind.HOLIDAY_ON_WEEKDAY;
        if (!weekend) return DayKind.WEEKDAY;
        return working.isMakeUpDay(day) ? DayKind.MAKE_UP_DAY : DayKind.WEEKEND;
    }

    Optional<Holiday> holiday(LocalDate day) {
        return working.holidayOn(day);
    }

    /** Whether it is known of a day whether it was declared under a name. */
    boolean knows(String name, LocalDate day) {
        return declared.stream()
                .anyMatch(list -> list.name().equals(name) && list.known().contains(day));
    }

    boolean isDeclared(String name, LocalDate day) {
        return declared.stream()
                .anyMatch(list -> list.name().equals(name) && list.days().contains(day));
    }
}
