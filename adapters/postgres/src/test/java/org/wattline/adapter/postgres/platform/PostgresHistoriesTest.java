package org.wattline.adapter.postgres.platform;

import org.wattline.application.platform.HistoriesContract;
import org.wattline.application.platform.Platform;

class PostgresHistoriesTest extends HistoriesContract {
    @Override
    protected Platform platform() {
        return PostgresPlatform.shared();
    }
}
