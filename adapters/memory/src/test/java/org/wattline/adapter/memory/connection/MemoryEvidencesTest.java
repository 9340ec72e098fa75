package org.wattline.adapter.memory.connection;

import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.EvidencesContract;

class MemoryEvidencesTest extends EvidencesContract {
    private final ConnectionStore store = MemoryConnections.fresh();

    @Override
    protected ConnectionStore store() {
        return store;
    }
}
