package org.wattline.domain.metering.route;

import java.time.LocalDate;

/**
 * When a route is read.
 *
 * @param day the scheduled reading day (抄表例日), 1 … 28: a reading on it ends the cycle at its beginning
 */
public record ReadingSchedule(ReadingCycle cycle, int day) {
    public ReadingSchedule {
        if (day < 1 || day > 28) throw new IllegalArgumentException("the scheduled reading day is 1 … 28, not " + day);
    }

    /** The first scheduled day after another. */
    public LocalDate dueAfter(LocalDate other) {
        LocalDate due = other.withDayOfMonth(day);
        while (!due.isAfter(other) || !cycle.reads(due)) due = due.plusMonths(1);
        return due;
    }

    /** The last scheduled day before another. */
    public LocalDate dueBefore(LocalDate other) {
        LocalDate due = other.withDayOfMonth(day);
        while (!due.isBefore(other) || !cycle.reads(due)) due = due.minusMonths(1);
        return due;
    }
}
