package org.wattline.adapter.memory.platform;

import org.wattline.application.platform.NumbersContract;
import org.wattline.application.platform.Platform;

class MemoryNumbersTest extends NumbersContract {
    private final Platform platform = new MemoryPlatform();

    @Override
    protected Platform platform() {
        return platform;
    }
}
