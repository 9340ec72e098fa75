package org.wattline.adapter.memory.connection;

import org.wattline.adapter.memory.connection.temporary.MemoryTemporarySupplies;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.temporary.TemporarySupplies;
import org.wattline.application.connection.temporary.TemporarySuppliesContract;

class MemoryTemporarySuppliesTest extends TemporarySuppliesContract {
    private final ConnectionStore store = MemoryConnections.fresh();
    private final MemoryTemporarySupplies supplies = new MemoryTemporarySupplies((MemoryStore) store.work());

    @Override
    protected ConnectionStore store() {
        return store;
    }

    @Override
    protected TemporarySupplies supplies() {
        return supplies;
    }
}
