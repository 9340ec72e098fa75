package org.wattline.adapter.memory.metering;

import org.wattline.application.metering.MeteringPointsContract;
import org.wattline.application.metering.MeteringStore;

class MemoryMeteringPointsTest extends MeteringPointsContract {
    private final MeteringStore store = MemoryMetering.fresh();

    @Override
    protected MeteringStore store() {
        return store;
    }
}
