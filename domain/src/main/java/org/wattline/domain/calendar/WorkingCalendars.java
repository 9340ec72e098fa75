package org.wattline.domain.calendar;

/** Where the working calendar comes from: the days off of a year are published in the autumn before it (国务院办公厅节假日安排). */
@FunctionalInterface
public interface WorkingCalendars {
    /** The calendar as it is published now. */
    WorkingCalendar published();
}
