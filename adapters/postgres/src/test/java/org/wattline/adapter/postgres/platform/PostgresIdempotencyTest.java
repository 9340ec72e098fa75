package org.wattline.adapter.postgres.platform;

import org.wattline.application.platform.IdempotencyContract;
import org.wattline.application.platform.Platform;

class PostgresIdempotencyTest extends IdempotencyContract {
    private final Platform platform = PostgresPlatform.shared();

    @Override
    protected Platform platform() {
        return platform;
    }
}
