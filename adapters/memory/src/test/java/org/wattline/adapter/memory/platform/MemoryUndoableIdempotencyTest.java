package org.wattline.adapter.memory.platform;

import org.wattline.application.platform.Platform;
import org.wattline.application.platform.UndoableIdempotencyContract;

class MemoryUndoableIdempotencyTest extends UndoableIdempotencyContract {
    private final Platform platform = new MemoryPlatform();

    @Override
    protected Platform platform() {
        return platform;
    }
}
