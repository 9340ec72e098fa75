package org.wattline.adapter.postgres.platform;

import org.wattline.application.platform.OutboxAndFeedContract;
import org.wattline.application.platform.Platform;

class PostgresOutboxAndFeedTest extends OutboxAndFeedContract {
    private final Platform platform = PostgresPlatform.shared();

    @Override
    protected Platform platform() {
        return platform;
    }
}
