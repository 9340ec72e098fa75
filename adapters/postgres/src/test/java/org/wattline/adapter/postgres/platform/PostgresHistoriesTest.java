package org.wattline.adapter.postgres.platform;

import org.wattline.application.platform.HistoriesContract;
import org.wattline.application.platform.Platform;

class PostgresHistoriesTest extends HistoriesContract {
    private final Platform platform = PostgresPlatform.shared();

    @Override
    protected Platform platform() {
        return platform;
    }
}
