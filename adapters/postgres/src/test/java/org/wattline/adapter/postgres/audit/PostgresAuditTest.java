package org.wattline.adapter.postgres.audit;

import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.application.audit.AuditContract;
import org.wattline.application.audit.AuditRuns;
import org.wattline.application.audit.Findings;
import org.wattline.application.platform.TestClock;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.UuidV7Ids;

class PostgresAuditTest extends AuditContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final PostgresUnits units = new PostgresUnits(
            DATABASE.database(), TestClock.standing(), new UuidV7Ids(System::currentTimeMillis, new Random(1)));

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    protected UnitOfWork work() {
        return units;
    }

    @Override
    protected Findings findings() {
        return new PostgresFindings(units);
    }

    @Override
    protected AuditRuns runs() {
        return new PostgresAuditRuns(units);
    }
}
