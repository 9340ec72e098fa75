package org.wattline.adapter.memory.platform;

import org.wattline.application.platform.OutboxAndFeedContract;
import org.wattline.application.platform.Platform;

class MemoryOutboxAndFeedTest extends OutboxAndFeedContract {
    private final Platform platform = new MemoryPlatform();

    @Override
    protected Platform platform() {
        return platform;
    }
}
