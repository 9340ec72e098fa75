package org.wattline.adapter.memory.metering;

import org.wattline.application.metering.arrangement.SiteStore;
import org.wattline.application.premises.equipment.EquipmentRegisterContract;

class MemoryEquipmentRegisterTest extends EquipmentRegisterContract {
    private final SiteStore store = MemoryMetering.site();

    @Override
    protected SiteStore store() {
        return store;
    }
}
