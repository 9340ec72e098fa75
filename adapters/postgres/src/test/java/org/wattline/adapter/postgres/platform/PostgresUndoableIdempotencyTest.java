package org.wattline.adapter.postgres.platform;

import org.wattline.application.platform.Platform;
import org.wattline.application.platform.UndoableIdempotencyContract;

class PostgresUndoableIdempotencyTest extends UndoableIdempotencyContract {
    private final Platform platform = PostgresPlatform.shared();

    @Override
    protected Platform platform() {
        return platform;
    }
}
