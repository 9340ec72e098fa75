package org.wattline.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which days are worked (工作日): Monday to Friday without statutory holidays, plus the make-up days (调休上班) that are worked though they
 * fall on a weekend. In a year of which no holiday is published, weekends alone are free; {@link #covers} tells.
 *
 * @param source the publication, for example 国务院办公厅 2025-11-04
 */
public record WorkingCalendar(String source, List<Holiday> holidays, SortedSet<LocalDate> makeUpDays) {
    public WorkingCalendar {
        holidays = List.copyOf(holidays);
        makeUpDays = Collections.unmodifiableSortedSet(new TreeSet<>(makeUpDays));
        for (int i = 0; i < holidays.size(); i++)
            for (int j = i + 1; j < holidays.size(); j++)
                if (holidays.get(i).days().overlaps(holidays.get(j).days()))
                    throw new IllegalArgumentException(
                            "holidays overlap: " + holidays.get(i) + " and " + holidays.get(j));
        for (LocalDate day : makeUpDays)
            if (on(holidays, day).isPresent())
                throw new IllegalArgumentException("a day is both holiday and make-up day: " + day);
    }

    /** A calendar that knows weekends only. */
    public static WorkingCalendar weekendsOnly() {
        return new WorkingCalendar("weekends only", List.of(), new TreeSet<>());
    }

    /** This calendar joined with another year's. @throws IllegalArgumentException if they contradict each other */
    public WorkingCalendar and(WorkingCalendar other) {
        List<Holiday> joined = new ArrayList<>(holidays);
        joined.addAll(other.holidays);
        SortedSet<LocalDate> days = new TreeSet<>(makeUpDays);
        days.addAll(other.makeUpDays);
        return new WorkingCalendar(source + "; " + other.source, joined, days);
    }

    /** Whether holidays of that year are published here. */
    public boolean covers(int year) {
        return holidays.stream().anyMatch(h -> h.days().from().getYear() == year);
    }

    public Optional<Holiday> holidayOn(LocalDate day) {
        return on(holidays, day);
    }

    public boolean isMakeUpDay(LocalDate day) {
        return makeUpDays.contains(day);
    }

    public boolean isWorkingDay(LocalDate day) {
        if (makeUpDays.contains(day)) return true;
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY
                && weekday != DayOfWeek.SUNDAY
                && holidayOn(day).isEmpty();
    }

    /** The first working day after a day. */
    public LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) next = next.plusDays(1);
        return next;
    }

    /** The n-th working day after a day, which itself is day 0 and does not count; the day itself for 0. */
    public LocalDate addWorkingDays(LocalDate day, int workingDays) {
        if (workingDays < 0) throw new IllegalArgumentException("working days are counted forward: " + workingDays);
        LocalDate due = day;
        for (int i = 0; i < workingDays; i++) due = nextWorkingDay(due);
        return due;
    }

    /** How many working days lie after the first day, up to and including the last; 0 if the last is not later. */
    public int workingDaysBetween(LocalDate first, LocalDate last) {
        int count = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1))
            if (isWorkingDay(day)) count++;
        return count;
    }

    private static Optional<Holiday> on(List<Holiday> holidays, LocalDate day) {
        for (Holiday holiday : holidays) if (holiday.days().contains(day)) return Optional.of(holiday);
        return Optional.empty();
    }
}
