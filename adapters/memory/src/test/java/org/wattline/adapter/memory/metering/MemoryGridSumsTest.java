package org.wattline.adapter.memory.metering;

import org.wattline.application.metering.usage.GridSumsContract;
import org.wattline.application.metering.usage.UsageStore;

class MemoryGridSumsTest extends GridSumsContract {
    private final UsageStore store = MemoryMetering.usage();

    @Override
    protected UsageStore store() {
        return store;
    }
}
