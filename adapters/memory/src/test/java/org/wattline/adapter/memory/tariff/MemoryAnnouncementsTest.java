package org.wattline.adapter.memory.tariff;

import java.util.UUID;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.tariff.Announcements;
import org.wattline.application.tariff.AnnouncementsContract;

class MemoryAnnouncementsTest extends AnnouncementsContract {
    private final MemoryStore store = new MemoryStore(() -> NOW, UUID::randomUUID);
    private final MemoryAnnouncements announcements = new MemoryAnnouncements(store);

    @Override
    protected UnitOfWork units() {
        return store;
    }

    @Override
    protected Outbox outbox() {
        return store;
    }

    @Override
    protected Announcements announcements() {
        return announcements;
    }
}
