package org.wattline.adapter.postgres.metering;

import org.wattline.application.metering.arrangement.PointArrangementsContract;
import org.wattline.application.metering.arrangement.SiteStore;

class PostgresPointArrangementsTest extends PointArrangementsContract {
    @Override
    protected SiteStore store() {
        return PostgresMetering.SITE;
    }
}
