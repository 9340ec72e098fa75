package org.wattline.adapter.postgres.platform;

import org.wattline.application.platform.OutboxAndFeedContract;
import org.wattline.application.platform.Platform;

class PostgresOutboxAndFeedTest extends OutboxAndFeedContract {
    @Override
    protected Platform platform() {
        return PostgresPlatform.shared();
    }
}
