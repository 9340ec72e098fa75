package org.wattline.adapter.memory.connection;

import org.wattline.adapter.memory.connection.change.MemoryChangeApplications;
import org.wattline.adapter.memory.connection.link.MemoryProgressLinks;
import org.wattline.adapter.memory.notification.MemorySubscriptions;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.link.ProgressLinks;
import org.wattline.application.connection.notice.ApplicantsContract;
import org.wattline.application.notification.Subscriptions;

class MemoryApplicantsTest extends ApplicantsContract {
    private final ConnectionStore store = MemoryConnections.fresh();
    private final MemoryStore memory = (MemoryStore) store.work();
    private final MemoryChangeApplications changes = new MemoryChangeApplications(memory);
    private final MemorySubscriptions subscriptions = new MemorySubscriptions(memory);
    private final MemoryProgressLinks links = new MemoryProgressLinks(memory);

    @Override
    protected ConnectionStore store() {
        return store;
    }

    @Override
    protected ChangeApplications changes() {
        return changes;
    }

    @Override
    protected Subscriptions subscriptions() {
        return subscriptions;
    }

    @Override
    protected ProgressLinks links() {
        return links;
    }
}
