package org.wattline.adapter.memory.metering;

import java.time.Instant;
import java.util.Random;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.metering.poll.KeptPlans;
import org.wattline.application.metering.poll.KeptPlansContract;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.UuidV7Ids;

class MemoryKeptPlansTest extends KeptPlansContract {
    private final MemoryStore store = new MemoryStore(
            () -> Instant.parse("2026-03-01T04:00:00Z"), new UuidV7Ids(System::currentTimeMillis, new Random(1)));
    private final KeptPlans plans = new MemoryKeptPlans(store);

    @Override
    protected UnitOfWork work() {
        return store;
    }

    @Override
    protected KeptPlans plans() {
        return plans;
    }
}
