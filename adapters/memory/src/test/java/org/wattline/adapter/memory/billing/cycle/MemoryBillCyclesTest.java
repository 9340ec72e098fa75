package org.wattline.adapter.memory.billing.cycle;

import java.util.UUID;
import org.wattline.adapter.memory.billing.MemoryBillRuns;
import org.wattline.adapter.memory.customer.MemoryAccounts;
import org.wattline.adapter.memory.metering.MemoryMeteringPoints;
import org.wattline.adapter.memory.metering.route.MemoryReadingRoutes;
import org.wattline.adapter.memory.metering.route.MemoryRouteMemberships;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.billing.cycle.BillCycles;
import org.wattline.application.billing.cycle.BillCyclesContract;
import org.wattline.application.billing.run.BillRuns;
import org.wattline.application.metering.route.ReadingRoutes;
import org.wattline.application.platform.UnitOfWork;

class MemoryBillCyclesTest extends BillCyclesContract {
    private final MemoryStore store = new MemoryStore(() -> NOW, UUID::randomUUID);
    private final MemoryReadingRoutes routes = new MemoryReadingRoutes(store);
    private final MemoryBillRuns runs = new MemoryBillRuns(store);
    private final MemoryBillCycles cycles = new MemoryBillCycles(
            store,
            new MemoryAccounts(store),
            new MemoryMeteringPoints(store),
            routes,
            new MemoryRouteMemberships(store));

    @Override
    protected UnitOfWork units() {
        return store;
    }

    @Override
    protected BillCycles cycles() {
        return cycles;
    }

    @Override
    protected ReadingRoutes routes() {
        return routes;
    }

    @Override
    protected BillRuns runs() {
        return runs;
    }
}
