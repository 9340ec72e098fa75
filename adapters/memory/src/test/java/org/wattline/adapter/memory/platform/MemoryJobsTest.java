package org.wattline.adapter.memory.platform;

import org.wattline.application.platform.JobsContract;
import org.wattline.application.platform.Platform;

class MemoryJobsTest extends JobsContract {
    private final Platform platform = new MemoryPlatform();

    @Override
    protected Platform platform() {
        return platform;
    }
}
