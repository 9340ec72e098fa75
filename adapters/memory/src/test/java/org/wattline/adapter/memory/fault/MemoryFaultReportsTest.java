package org.wattline.adapter.memory.fault;

import java.util.Random;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.fault.FaultReports;
import org.wattline.application.fault.FaultReportsContract;
import org.wattline.application.platform.TestClock;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.UuidV7Ids;

class MemoryFaultReportsTest extends FaultReportsContract {
    private final MemoryStore store =
            new MemoryStore(TestClock.standing(), new UuidV7Ids(System::currentTimeMillis, new Random(1)));
    private final FaultReports reports = new MemoryFaultReports(store);

    @Override
    protected UnitOfWork work() {
        return store;
    }

    @Override
    protected FaultReports reports() {
        return reports;
    }
}
