package org.wattline.adapter.memory.audit;

import java.util.Random;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.audit.AuditContract;
import org.wattline.application.audit.AuditRuns;
import org.wattline.application.audit.Findings;
import org.wattline.application.platform.TestClock;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.UuidV7Ids;

class MemoryAuditTest extends AuditContract {
    private final MemoryStore store =
            new MemoryStore(TestClock.standing(), new UuidV7Ids(System::currentTimeMillis, new Random(1)));
    private final Findings findings = new MemoryFindings(store);
    private final AuditRuns runs = new MemoryAuditRuns(store);

    @Override
    protected UnitOfWork work() {
        return store;
    }

    @Override
    protected Findings findings() {
        return findings;
    }

    @Override
    protected AuditRuns runs() {
        return runs;
    }
}
