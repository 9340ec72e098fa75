package org.wattline.adapter.postgres.metering;

import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.poll.KeptPlans;
import org.wattline.application.metering.poll.KeptPlansContract;
import org.wattline.application.platform.UnitOfWork;

class PostgresKeptPlansTest extends KeptPlansContract {
    private final KeptPlans plans = new PostgresKeptPlans((PostgresUnits) work());

    @Override
    protected UnitOfWork work() {
        return PostgresMeterCommandsTest.SHARED.metering().work();
    }

    @Override
    protected KeptPlans plans() {
        return plans;
    }
}
