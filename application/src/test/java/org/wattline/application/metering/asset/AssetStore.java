package org.wattline.application.metering.asset;

import org.wattline.application.metering.MeteringStore;

/** What the contract of assets runs on. */
public record AssetStore(MeteringStore metering, AssetPorts assets) {}
