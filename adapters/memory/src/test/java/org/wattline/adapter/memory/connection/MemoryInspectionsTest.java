package org.wattline.adapter.memory.connection;

import org.wattline.adapter.memory.connection.inspection.MemoryInspections;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.InspectionsContract;
import org.wattline.application.connection.inspection.Inspections;

class MemoryInspectionsTest extends InspectionsContract {
    private final ConnectionStore store = MemoryConnections.fresh();
    private final Inspections inspections = new MemoryInspections((MemoryStore) store.work());

    @Override
    protected ConnectionStore store() {
        return store;
    }

    @Override
    protected Inspections inspections() {
        return inspections;
    }
}
