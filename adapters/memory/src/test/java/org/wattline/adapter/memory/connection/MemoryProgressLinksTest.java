package org.wattline.adapter.memory.connection;

import org.wattline.adapter.memory.connection.link.MemoryProgressLinks;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.connection.link.ProgressLinks;
import org.wattline.application.connection.link.ProgressLinksContract;
import org.wattline.application.platform.UnitOfWork;

class MemoryProgressLinksTest extends ProgressLinksContract {
    private final MemoryStore store = (MemoryStore) MemoryConnections.fresh().work();
    private final MemoryProgressLinks links = new MemoryProgressLinks(store);

    @Override
    protected UnitOfWork work() {
        return store;
    }

    @Override
    protected ProgressLinks links() {
        return links;
    }
}
