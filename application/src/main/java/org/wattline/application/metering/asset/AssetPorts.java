package org.wattline.application.metering.asset;

import org.wattline.application.metering.upkeep.AssetUpkeeps;

/** The ports of assets besides those of meters. */
public record AssetPorts(
        Devices devices,
        InstrumentSets instruments,
        CollectingTerminals terminals,
        AssetUpkeeps upkeeps,
        AssetViews views) {}
