package org.wattline.adapter.memory.workflow;

import java.time.Instant;
import java.util.UUID;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.history.Tamperings;
import org.wattline.application.workflow.history.TamperingsContract;

class MemoryTamperingsTest extends TamperingsContract {
    private final MemoryStore store = new MemoryStore(() -> Instant.parse("2026-03-02T17:30:00Z"), UUID::randomUUID);
    private final Tamperings tamperings = new MemoryTamperings(store);

    @Override
    protected UnitOfWork work() {
        return store;
    }

    @Override
    protected Tamperings tamperings() {
        return tamperings;
    }
}
