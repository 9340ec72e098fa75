package org.wattline.domain.calendar;

import java.time.Instant;

/** Where the working calendar comes from: the days off of a year are published in the autumn before it (国务院办公厅节假日安排). */
@FunctionalInterface
public interface WorkingCalendars {
    /** The calendar as it is published now. */
    WorkingCalendar published();

    /** As it was published at an instant: days off that were told later are not there. Where nothing is published later, the one there is. */
    default WorkingCalendar knownAt(Instant then) {
        return published();
    }
}
