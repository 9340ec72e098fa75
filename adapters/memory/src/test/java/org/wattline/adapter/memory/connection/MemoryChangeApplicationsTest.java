package org.wattline.adapter.memory.connection;

import org.wattline.adapter.memory.connection.change.MemoryChangeApplications;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.change.ChangeApplicationsContract;
import org.wattline.application.connection.change.ChangeViews;

class MemoryChangeApplicationsTest extends ChangeApplicationsContract {
    private final ConnectionStore store = MemoryConnections.fresh();
    private final MemoryChangeApplications changes = new MemoryChangeApplications((MemoryStore) store.work());

    @Override
    protected ConnectionStore store() {
        return store;
    }

    @Override
    protected ChangeApplications changes() {
        return changes;
    }

    @Override
    protected ChangeViews views() {
        return changes;
    }
}
