package org.wattline.adapter.memory.connection;

import org.wattline.adapter.memory.connection.alert.MemoryWorksLimits;
import org.wattline.adapter.memory.connection.evidence.MemoryEvidences;
import org.wattline.adapter.memory.connection.inspection.MemoryInspections;
import org.wattline.adapter.memory.connection.plan.MemorySupplyPlans;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.WorksLimitsContract;
import org.wattline.application.connection.alert.WorksLimits;
import org.wattline.application.connection.inspection.Inspections;
import org.wattline.application.connection.plan.SupplyPlans;

class MemoryWorksLimitsTest extends WorksLimitsContract {
    private final ConnectionStore store = MemoryConnections.fresh();
    private final MemoryInspections inspections = new MemoryInspections((MemoryStore) store.work());
    private final MemorySupplyPlans plans = new MemorySupplyPlans((MemoryStore) store.work());
    private final WorksLimits limits = new MemoryWorksLimits(
            (MemoryStore) store.work(),
            inspections,
            plans,
            (MemoryEvidences) store.evidence().evidences(),
            store.instances());

    @Override
    protected ConnectionStore store() {
        return store;
    }

    @Override
    protected Inspections inspections() {
        return inspections;
    }

    @Override
    protected SupplyPlans plans() {
        return plans;
    }

    @Override
    protected WorksLimits limits() {
        return limits;
    }
}
