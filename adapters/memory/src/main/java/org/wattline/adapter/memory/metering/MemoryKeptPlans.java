package org.wattline.adapter.memory.metering;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.poll.KeptPlans;
import org.wattline.domain.metering.poll.KeptPlan;

/** The company's own polling plans, in memory. */
public final class MemoryKeptPlans implements KeptPlans {
    private final MemoryTable<String, KeptPlan> table;

    public MemoryKeptPlans(MemoryStore store) {
        table = store.table("polling-plan", KeptPlan::id);
    }

    @Override
    public Optional<KeptPlan> find(String id) {
        return table.find(id);
    }

    @Override
    public void add(KeptPlan plan) {
        table.add(plan);
    }

    @Override
    public KeptPlan save(KeptPlan plan) {
        return table.save(plan);
    }

    @Override
    public List<KeptPlan> all() {
        return table.all();
    }
}
