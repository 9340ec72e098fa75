package org.wattline.adapter.postgres.workflow;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.application.platform.TestClock;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.history.Tamperings;
import org.wattline.application.workflow.history.TamperingsContract;

class PostgresTamperingsTest extends TamperingsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final PostgresUnits units = new PostgresUnits(DATABASE.database(), TestClock.standing(), UUID::randomUUID);
    private final Tamperings tamperings = new PostgresTamperings(units);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    protected UnitOfWork work() {
        return units;
    }

    @Override
    protected Tamperings tamperings() {
        return tamperings;
    }
}
