package org.wattline.adapter.memory.connection.inspection;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.connection.inspection.Inspections;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.inspection.Inspection;

/** Inspections in memory. */
public final class MemoryInspections implements Inspections {
    private final MemoryTable<String, Inspection> table;

    public MemoryInspections(MemoryStore store) {
        table = store.table("inspection", Inspection::key);
    }

    @Override
    public List<Inspection> of(ApplicationNo application) {
        return table.stream()
                .filter(each -> each.application().equals(application))
                .sorted(Comparator.comparing(Inspection::kind).thenComparing(Inspection::round))
                .toList();
    }

    /** All rounds of all applications. */
    public Stream<Inspection> all() {
        return table.stream();
    }

    @Override
    public Inspection add(Inspection inspection) {
        return table.add(inspection);
    }

    @Override
    public Inspection save(Inspection inspection) {
        return table.save(inspection);
    }
}
