package org.wattline.adapter.memory.metering.asset;

import org.wattline.adapter.memory.metering.MemoryMeters;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.metering.asset.AssetPorts;

/** All ports of assets over one store. */
public final class MemoryAssetPorts {
    private MemoryAssetPorts() {}

    public static AssetPorts over(MemoryStore store, MemoryMeters meters) {
        MemoryDevices devices = new MemoryDevices(store, meters);
        MemoryAssetUpkeeps upkeeps = new MemoryAssetUpkeeps(store);
        return new AssetPorts(
                devices,
                new MemoryInstrumentSets(store),
                new MemoryCollectingTerminals(store),
                upkeeps,
                new MemoryAssetViews(meters, devices, upkeeps));
    }
}
