package org.wattline.adapter.postgres.platform;

import org.wattline.application.platform.Platform;
import org.wattline.application.platform.SubscribersContract;

class PostgresSubscribersTest extends SubscribersContract {
    @Override
    protected Platform platform() {
        return PostgresPlatform.shared();
    }
}
