package org.wattline.adapter.postgres.connection;

import org.wattline.adapter.postgres.connection.alert.PostgresWorksLimits;
import org.wattline.adapter.postgres.connection.inspection.PostgresInspections;
import org.wattline.adapter.postgres.connection.plan.PostgresSupplyPlans;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.WorksLimitsContract;
import org.wattline.application.connection.alert.WorksLimits;
import org.wattline.application.connection.inspection.Inspections;
import org.wattline.application.connection.plan.SupplyPlans;

class PostgresWorksLimitsTest extends WorksLimitsContract {
    private final PostgresUnits units = (PostgresUnits) PostgresConnections.SHARED.work();
    private final Inspections inspections = new PostgresInspections(units);
    private final SupplyPlans plans = new PostgresSupplyPlans(units);
    private final WorksLimits limits = new PostgresWorksLimits(units);

    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }

    @Override
    protected Inspections inspections() {
        return inspections;
    }

    @Override
    protected SupplyPlans plans() {
        return plans;
    }

    @Override
    protected WorksLimits limits() {
        return limits;
    }
}
