package org.wattline.adapter.postgres.metering;

import org.wattline.application.metering.usage.GridSumsContract;
import org.wattline.application.metering.usage.UsageStore;

class PostgresGridSumsTest extends GridSumsContract {
    @Override
    protected UsageStore store() {
        return PostgresMetering.USAGE;
    }
}
