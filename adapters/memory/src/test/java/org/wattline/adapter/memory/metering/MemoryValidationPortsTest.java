package org.wattline.adapter.memory.metering;

import org.wattline.adapter.memory.metering.validation.MemoryEstimates;
import org.wattline.adapter.memory.metering.validation.MemoryReadingEdits;
import org.wattline.adapter.memory.metering.validation.MemoryVeeExceptions;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.validation.ValidationPortsContract;

class MemoryValidationPortsTest extends ValidationPortsContract {
    private final Ports ports = on(MemoryMetering.fresh());

    private static Ports on(MeteringStore metering) {
        MemoryStore store = (MemoryStore) metering.work();
        return new Ports(
                metering,
                new MemoryVeeExceptions(store, metering.points()),
                new MemoryEstimates(store),
                new MemoryReadingEdits(store));
    }

    @Override
    protected Ports ports() {
        return ports;
    }
}
