package org.wattline.adapter.memory.billing;

import java.util.UUID;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.billing.trial.Trials;
import org.wattline.application.billing.trial.TrialsContract;
import org.wattline.application.platform.UnitOfWork;

class MemoryTrialsTest extends TrialsContract {
    private final MemoryStore store = new MemoryStore(() -> NOW, UUID::randomUUID);
    private final MemoryTrials trials = new MemoryTrials(store);

    @Override
    protected UnitOfWork units() {
        return store;
    }

    @Override
    protected Trials trials() {
        return trials;
    }
}
