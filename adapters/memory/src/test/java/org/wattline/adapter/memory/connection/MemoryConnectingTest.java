package org.wattline.adapter.memory.connection;

import org.wattline.application.connection.ConnectingContract;
import org.wattline.application.connection.ConnectionStore;

class MemoryConnectingTest extends ConnectingContract {
    private final ConnectionStore store = MemoryConnections.fresh();

    @Override
    protected ConnectionStore store() {
        return store;
    }
}
