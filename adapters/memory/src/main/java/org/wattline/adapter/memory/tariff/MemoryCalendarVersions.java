package org.wattline.adapter.memory.tariff;

import java.util.List;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.tariff.CalendarVersions;
import org.wattline.domain.tariff.publication.CalendarKey;
import org.wattline.domain.tariff.publication.CalendarVersion;

/** Editions of time-of-use calendars in memory. */
public final class MemoryCalendarVersions extends MemoryPublications<CalendarKey, CalendarVersion>
        implements CalendarVersions {
    public MemoryCalendarVersions(MemoryStore store) {
        super(store, "calendar-version", CalendarVersion::key);
    }

    @Override
    public List<CalendarVersion> of(String calendar) {
        return those(key -> key.calendar().equals(calendar));
    }
}
