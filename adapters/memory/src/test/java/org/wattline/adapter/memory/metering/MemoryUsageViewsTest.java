package org.wattline.adapter.memory.metering;

import org.wattline.application.metering.usage.UsageStore;
import org.wattline.application.metering.usage.UsageViewsContract;

class MemoryUsageViewsTest extends UsageViewsContract {
    private final UsageStore store = MemoryMetering.usage();

    @Override
    protected UsageStore store() {
        return store;
    }
}
