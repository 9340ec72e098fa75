package org.wattline.adapter.memory.tariff;

import java.util.UUID;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.tariff.CalendarVersions;
import org.wattline.application.tariff.CalendarVersionsContract;

class MemoryCalendarVersionsTest extends CalendarVersionsContract {
    private final MemoryStore store = new MemoryStore(() -> NOW, UUID::randomUUID);
    private final MemoryCalendarVersions versions = new MemoryCalendarVersions(store);

    @Override
    protected UnitOfWork units() {
        return store;
    }

    @Override
    protected CalendarVersions versions() {
        return versions;
    }
}
