package org.wattline.adapter.postgres.platform;

import org.wattline.application.platform.JobsContract;
import org.wattline.application.platform.Platform;

class PostgresJobsTest extends JobsContract {
    private final Platform platform = PostgresPlatform.shared();

    @Override
    protected Platform platform() {
        return platform;
    }
}
