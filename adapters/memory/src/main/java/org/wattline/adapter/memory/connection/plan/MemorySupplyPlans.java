package org.wattline.adapter.memory.connection.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.plan.SupplyPlan;

/** Supply plans in memory. */
public final class MemorySupplyPlans implements SupplyPlans {
    private final MemoryTable<String, SupplyPlan> table;

    public MemorySupplyPlans(MemoryStore store) {
        table = store.table("supply-plan", SupplyPlan::key);
    }

    @Override
    public Optional<SupplyPlan> find(ApplicationNo application, int number) {
        return table.find(application.value() + "-" + number);
    }

    @Override
    public List<SupplyPlan> of(ApplicationNo application) {
        return table.stream()
                .filter(plan -> plan.application().equals(application))
                .sorted(Comparator.comparingInt(SupplyPlan::number))
                .toList();
    }

    /** All versions of all applications. */
    public Stream<SupplyPlan> all() {
        return table.stream();
    }

    @Override
    public SupplyPlan add(SupplyPlan plan) {
        return table.add(plan);
    }

    @Override
    public SupplyPlan save(SupplyPlan plan) {
        return table.save(plan);
    }
}
