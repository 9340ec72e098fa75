package org.wattline.adapter.postgres.billing.cycle;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.billing.PostgresBillRuns;
import org.wattline.adapter.postgres.metering.route.PostgresReadingRoutes;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.application.billing.cycle.BillCycles;
import org.wattline.application.billing.cycle.BillCyclesContract;
import org.wattline.application.billing.run.BillRuns;
import org.wattline.application.metering.route.ReadingRoutes;
import org.wattline.application.platform.UnitOfWork;

class PostgresBillCyclesTest extends BillCyclesContract {
    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresUnits units = new PostgresUnits(database.database(), () -> NOW, UUID::randomUUID);
    private final PostgresBillCycles cycles = new PostgresBillCycles(units);
    private final PostgresReadingRoutes routes = new PostgresReadingRoutes(units);
    private final PostgresBillRuns runs = new PostgresBillRuns(units);

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected UnitOfWork units() {
        return units;
    }

    @Override
    protected BillCycles cycles() {
        return cycles;
    }

    @Override
    protected ReadingRoutes routes() {
        return routes;
    }

    @Override
    protected BillRuns runs() {
        return runs;
    }
}
