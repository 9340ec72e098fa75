package org.wattline.adapter.memory.metering;

import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.intake.MeterDataFilesContract;

class MemoryMeterDataFilesTest extends MeterDataFilesContract {
    private final MeteringStore store = MemoryMetering.fresh();

    @Override
    protected MeteringStore store() {
        return store;
    }
}
