package org.wattline.adapter.postgres.metering;

import org.wattline.application.metering.asset.AssetPortsContract;
import org.wattline.application.metering.asset.AssetStore;

class PostgresAssetPortsTest extends AssetPortsContract {
    @Override
    protected AssetStore store() {
        return PostgresMetering.ASSETS;
    }
}
