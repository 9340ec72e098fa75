package org.wattline.adapter.memory.tariff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.tariff.CalendarVersions;
import org.wattline.domain.tariff.publication.CalendarKey;
import org.wattline.domain.tariff.publication.CalendarVersion;

/** Editions of time-of-use calendars in memory. */
public final class MemoryCalendarVersions implements CalendarVersions {
    private final MemoryTable<CalendarKey, CalendarVersion> table;

    public MemoryCalendarVersions(MemoryStore store) {
        table = store.table("calendar-version", CalendarVersion::key);
    }

    @Override
    public Optional<CalendarVersion> find(CalendarKey key) {
        return table.find(key);
    }

    @Override
    public List<CalendarVersion> of(String calendar) {
        return table.stream()
                .filter(each -> each.key().calendar().equals(calendar))
                .sorted(Comparator.comparing(each -> each.key().version()))
                .toList();
    }

    @Override
    public List<CalendarVersion> binding() {
        return table.stream()
                .filter(each -> each.stage().binding())
                .sorted(Comparator.comparing(
                                (CalendarVersion each) -> each.inForce().from())
                        .thenComparing(each -> each.key().toString()))
                .toList();
    }

    @Override
    public Page<CalendarVersion> list(Optional<String> state, Page.Request page) {
        List<CalendarVersion> rows = table.stream()
                .filter(each -> state.map(each.stage().label()::equals).orElse(true))
                .filter(each -> page.after()
                        .map(after -> each.key().toString().compareTo(after) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(each -> each.key().toString()))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), each -> each.key().toString());
    }

    @Override
    public long edition() {
        return table.stream().mapToLong(each -> each.version().number()).sum();
    }

    @Override
    public void add(CalendarVersion version) {
        table.add(version);
    }

    @Override
    public CalendarVersion save(CalendarVersion version) {
        if (version.stage().binding())
            for (CalendarVersion other : of(version.key().calendar()))
                if (other.stage().binding()
                        && !other.key().equals(version.key())
                        && other.inForce().overlaps(version.inForce()))
                    throw new AlreadyThere("calendar-version " + other.key());
        return table.save(version);
    }
}
