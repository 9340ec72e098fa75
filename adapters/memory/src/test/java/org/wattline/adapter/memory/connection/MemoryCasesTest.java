package org.wattline.adapter.memory.connection;

import org.wattline.application.connection.CasesContract;
import org.wattline.application.connection.ConnectionStore;

class MemoryCasesTest extends CasesContract {
    private final ConnectionStore store = MemoryConnections.fresh();

    @Override
    protected ConnectionStore store() {
        return store;
    }
}
