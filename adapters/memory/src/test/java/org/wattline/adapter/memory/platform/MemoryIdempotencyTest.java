package org.wattline.adapter.memory.platform;

import org.wattline.application.platform.IdempotencyContract;
import org.wattline.application.platform.Platform;

class MemoryIdempotencyTest extends IdempotencyContract {
    private final Platform platform = new MemoryPlatform();

    @Override
    protected Platform platform() {
        return platform;
    }
}
