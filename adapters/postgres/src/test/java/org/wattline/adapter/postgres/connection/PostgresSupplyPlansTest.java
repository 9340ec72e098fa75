package org.wattline.adapter.postgres.connection;

import org.wattline.adapter.postgres.connection.plan.PostgresSupplyPlans;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.SupplyPlansContract;
import org.wattline.application.connection.plan.SupplyPlans;

class PostgresSupplyPlansTest extends SupplyPlansContract {
    private final SupplyPlans plans = new PostgresSupplyPlans((PostgresUnits) PostgresConnections.SHARED.work());

    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }

    @Override
    protected SupplyPlans plans() {
        return plans;
    }
}
