package org.wattline.adapter.memory.connection;

import org.wattline.adapter.memory.connection.plan.MemorySupplyPlans;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.SupplyPlansContract;
import org.wattline.application.connection.plan.SupplyPlans;

class MemorySupplyPlansTest extends SupplyPlansContract {
    private final ConnectionStore store = MemoryConnections.fresh();
    private final SupplyPlans plans = new MemorySupplyPlans((MemoryStore) store.work());

    @Override
    protected ConnectionStore store() {
        return store;
    }

    @Override
    protected SupplyPlans plans() {
        return plans;
    }
}
