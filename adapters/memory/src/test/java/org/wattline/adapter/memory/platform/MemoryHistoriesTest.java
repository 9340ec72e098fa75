package org.wattline.adapter.memory.platform;

import org.wattline.application.platform.HistoriesContract;
import org.wattline.application.platform.Platform;

class MemoryHistoriesTest extends HistoriesContract {
    private final Platform platform = new MemoryPlatform();

    @Override
    protected Platform platform() {
        return platform;
    }
}
