package org.wattline.adapter.postgres.metering.asset;

import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.asset.AssetPorts;

/** All ports of assets over one database. */
public final class PostgresAssetPorts {
    private PostgresAssetPorts() {}

    public static AssetPorts over(PostgresUnits units) {
        return new AssetPorts(
                new PostgresDevices(units),
                new PostgresInstrumentSets(units),
                new PostgresCollectingTerminals(units),
                new PostgresAssetUpkeeps(units),
                new PostgresAssetViews(units));
    }
}
