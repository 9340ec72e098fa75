package org.wattline.application.tariff;

import java.util.List;
import org.wattline.domain.tariff.publication.CalendarKey;
import org.wattline.domain.tariff.publication.CalendarVersion;

/**
 * Editions of time-of-use calendars that were drafted here by themselves (分时时段版本库). No two of a calendar that bills rest on have a day in
 * common; the content of one that was published is never stored otherwise again.
 */
public interface CalendarVersions extends Publications<CalendarKey, CalendarVersion> {
    /** All editions of a calendar, by name. */
    List<CalendarVersion> of(String calendar);

    @Override
    default List<CalendarVersion> beside(CalendarVersion version) {
        return of(version.key().calendar());
    }
}
