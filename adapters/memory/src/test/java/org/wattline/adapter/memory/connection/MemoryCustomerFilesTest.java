package org.wattline.adapter.memory.connection;

import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.customer.CustomerFilesContract;

class MemoryCustomerFilesTest extends CustomerFilesContract {
    private final ConnectionStore store = MemoryConnections.fresh();

    @Override
    protected ConnectionStore store() {
        return store;
    }
}
