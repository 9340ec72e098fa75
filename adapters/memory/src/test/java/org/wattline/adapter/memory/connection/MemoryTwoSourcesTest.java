package org.wattline.adapter.memory.connection;

import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.TwoSourcesContract;

class MemoryTwoSourcesTest extends TwoSourcesContract {
    private final ConnectionStore store = MemoryConnections.fresh();

    @Override
    protected ConnectionStore store() {
        return store;
    }
}
