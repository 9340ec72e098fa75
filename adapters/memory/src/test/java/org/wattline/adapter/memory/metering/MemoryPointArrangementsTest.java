package org.wattline.adapter.memory.metering;

import org.wattline.application.metering.arrangement.PointArrangementsContract;
import org.wattline.application.metering.arrangement.SiteStore;

class MemoryPointArrangementsTest extends PointArrangementsContract {
    private final SiteStore store = MemoryMetering.site();

    @Override
    protected SiteStore store() {
        return store;
    }
}
