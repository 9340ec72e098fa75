package org.wattline.adapter.memory.workflow;

import java.util.Comparator;
import java.util.List;
import org.wattline.adapter.memory.platform.MemoryLog;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.workflow.organisation.Reorganisations;
import org.wattline.domain.workflow.organisation.Reorganisation;

/** Work that was moved, in memory. */
public final class MemoryReorganisations implements Reorganisations {
    private final MemoryLog<Reorganisation> log;

    public MemoryReorganisations(MemoryStore store) {
        log = store.log();
    }

    @Override
    public List<Reorganisation> all() {
        return log.stream()
                .sorted(Comparator.comparing(Reorganisation::day).thenComparing(Reorganisation::recordedAt))
                .toList();
    }

    @Override
    public void add(Reorganisation reorganisation) {
        log.append(reorganisation);
    }
}
