package org.wattline.adapter.memory.billing;

import java.util.UUID;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.billing.run.BillRuns;
import org.wattline.application.billing.run.BillRunsContract;
import org.wattline.application.platform.UnitOfWork;

class MemoryBillRunsTest extends BillRunsContract {
    private final MemoryStore store = new MemoryStore(() -> NOW, UUID::randomUUID);
    private final MemoryBillRuns runs = new MemoryBillRuns(store);

    @Override
    protected UnitOfWork units() {
        return store;
    }

    @Override
    protected BillRuns runs() {
        return runs;
    }
}
