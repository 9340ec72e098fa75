package org.wattline.adapter.memory.connection.link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.connection.link.ProgressLinks;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.link.ProgressLink;

/** Links to the progress of applications, in memory. */
public final class MemoryProgressLinks implements ProgressLinks {
    private final MemoryTable<UUID, ProgressLink> table;

    public MemoryProgressLinks(MemoryStore store) {
        table = store.table("progress-link", ProgressLink::id);
    }

    @Override
    public Optional<ProgressLink> find(UUID id) {
        return table.find(id);
    }

    @Override
    public List<ProgressLink> of(ApplicationNo application) {
        return table.stream()
                .filter(each -> each.application().equals(application))
                .sorted(Comparator.comparing((ProgressLink each) -> each.at())
                        .thenComparing(each -> each.id().toString()))
                .toList();
    }

    @Override
    public ProgressLink add(ProgressLink link) {
        return table.add(link);
    }

    @Override
    public ProgressLink save(ProgressLink link) {
        return table.save(link);
    }
}
