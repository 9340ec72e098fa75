package org.wattline.adapter.postgres.platform;

import org.wattline.application.platform.NumbersContract;
import org.wattline.application.platform.Platform;

class PostgresNumbersTest extends NumbersContract {
    private final Platform platform = PostgresPlatform.shared();

    @Override
    protected Platform platform() {
        return platform;
    }
}
