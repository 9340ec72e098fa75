package org.wattline.adapter.memory.customer;

import org.wattline.adapter.memory.connection.MemoryConnections;
import org.wattline.adapter.memory.customer.duplicate.MemoryCustomerTraits;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.customer.duplicate.CustomerMerges;
import org.wattline.application.customer.duplicate.CustomerTraits;
import org.wattline.application.customer.duplicate.DuplicatesContract;

class MemoryDuplicatesTest extends DuplicatesContract {
    private final ConnectionStore store = MemoryConnections.fresh();
    private final CustomerTraits traits = new MemoryCustomerTraits((MemoryStore) store.work(), store.customerViews());
    private final CustomerMerges merges = ((MemoryCustomers) store.customers()).merges();

    @Override
    protected ConnectionStore store() {
        return store;
    }

    @Override
    protected CustomerTraits traits() {
        return traits;
    }

    @Override
    protected CustomerMerges merges() {
        return merges;
    }
}
