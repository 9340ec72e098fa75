package org.wattline.adapter.postgres.metering;

import org.wattline.application.metering.usage.UsageStore;
import org.wattline.application.metering.usage.UsageViewsContract;

class PostgresUsageViewsTest extends UsageViewsContract {
    @Override
    protected UsageStore store() {
        return PostgresMetering.USAGE;
    }
}
