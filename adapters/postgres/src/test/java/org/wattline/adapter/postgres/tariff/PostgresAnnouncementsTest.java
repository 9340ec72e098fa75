package org.wattline.adapter.postgres.tariff;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.tariff.Announcements;
import org.wattline.application.tariff.AnnouncementsContract;

class PostgresAnnouncementsTest extends AnnouncementsContract {
    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresUnits units = new PostgresUnits(database.database(), () -> NOW, UUID::randomUUID);
    private final PostgresAnnouncements announcements = new PostgresAnnouncements(units);

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected UnitOfWork units() {
        return units;
    }

    @Override
    protected Outbox outbox() {
        return units;
    }

    @Override
    protected Announcements announcements() {
        return announcements;
    }
}
