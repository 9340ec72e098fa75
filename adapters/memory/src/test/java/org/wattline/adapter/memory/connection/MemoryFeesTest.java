package org.wattline.adapter.memory.connection;

import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.FeesContract;

class MemoryFeesTest extends FeesContract {
    private final ConnectionStore store = MemoryConnections.fresh();

    @Override
    protected ConnectionStore store() {
        return store;
    }
}
