package org.wattline.adapter.postgres.platform;

import org.wattline.application.platform.JobsContract;
import org.wattline.application.platform.Platform;

class PostgresJobsTest extends JobsContract {
    @Override
    protected Platform platform() {
        return PostgresPlatform.shared();
    }
}
