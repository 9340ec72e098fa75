package org.wattline.adapter.postgres.platform;

import org.wattline.application.platform.IdempotencyContract;
import org.wattline.application.platform.Platform;

class PostgresIdempotencyTest extends IdempotencyContract {
    @Override
    protected Platform platform() {
        return PostgresPlatform.shared();
    }
}
