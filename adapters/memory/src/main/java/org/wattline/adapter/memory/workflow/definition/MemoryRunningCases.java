package org.wattline.adapter.memory.workflow.definition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.wattline.application.workflow.migration.RunningCases;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.definition.ProcessKey;

/** Running cases in memory. */
public final class MemoryRunningCases implements RunningCases {
    private final Supplier<List<ProcessInstance>> cases;

    /** @param cases all of them */
    public MemoryRunningCases(Supplier<List<ProcessInstance>> cases) {
        this.cases = cases;
    }

    @Override
    public List<InstanceNo> of(ProcessKey version, Optional<InstanceNo> after, int most) {
        return whole(version, after, most).stream().map(ProcessInstance::no).toList();
    }

    @Override
    public List<ProcessInstance> whole(ProcessKey version, Optional<InstanceNo> after, int most) {
        return cases.get().stream()
                .filter(each -> each.process().equals(version) && !each.ended())
                .filter(each -> after.map(last -> each.no().compareTo(last) > 0).orElse(true))
                .sorted(Comparator.comparing(ProcessInstance::no))
                .limit(most)
                .toList();
    }
}
