package org.wattline.adapter.memory.metering;

import org.wattline.application.metering.asset.AssetPortsContract;
import org.wattline.application.metering.asset.AssetStore;

class MemoryAssetPortsTest extends AssetPortsContract {
    private final AssetStore store = MemoryMetering.assets();

    @Override
    protected AssetStore store() {
        return store;
    }
}
