package org.wattline.adapter.postgres.billing;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.application.billing.trial.Trials;
import org.wattline.application.billing.trial.TrialsContract;
import org.wattline.application.platform.UnitOfWork;

class PostgresTrialsTest extends TrialsContract {
    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresUnits units = new PostgresUnits(database.database(), () -> NOW, UUID::randomUUID);
    private final PostgresTrials trials = new PostgresTrials(units);

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected UnitOfWork units() {
        return units;
    }

    @Override
    protected Trials trials() {
        return trials;
    }
}
