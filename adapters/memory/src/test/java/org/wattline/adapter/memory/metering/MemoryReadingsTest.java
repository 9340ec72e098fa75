package org.wattline.adapter.memory.metering;

import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.ReadingsContract;

class MemoryReadingsTest extends ReadingsContract {
    private final MeteringStore store = MemoryMetering.fresh();

    @Override
    protected MeteringStore store() {
        return store;
    }
}
