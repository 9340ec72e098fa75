package org.wattline.adapter.postgres.platform;

import org.wattline.application.platform.Platform;
import org.wattline.application.platform.UnitOfWorkContract;

class PostgresUnitOfWorkTest extends UnitOfWorkContract {
    @Override
    protected Platform platform() {
        return PostgresPlatform.shared();
    }
}
