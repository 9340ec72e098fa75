package org.wattline.adapter.memory.metering.asset;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.asset.CollectingTerminals;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.asset.CollectingTerminal;

/** Terminals and what they collect, in memory. */
public final class MemoryCollectingTerminals implements CollectingTerminals {
    private final MemoryTable<AssetNo, CollectingTerminal> table;

    public MemoryCollectingTerminals(MemoryStore store) {
        table = store.table("terminal", CollectingTerminal::terminal);
    }

    @Override
    public Optional<CollectingTerminal> find(AssetNo terminal) {
        return table.find(terminal);
    }

    @Override
    public Set<AssetNo> collected(Collection<AssetNo> meters) {
        return table.stream()
                .flatMap(each -> each.collected().stream())
                .filter(meters::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public CollectingTerminal add(CollectingTerminal fresh) {
        requireFree(fresh);
        return table.add(fresh);
    }

    @Override
    public CollectingTerminal save(CollectingTerminal changed) {
        requireFree(changed);
        return table.save(changed);
    }

    private void requireFree(CollectingTerminal terminal) {
        Set<AssetNo> own = terminal.collected();
        if (table.stream()
                .filter(other -> !other.terminal().equals(terminal.terminal()))
                .flatMap(other -> other.collected().stream())
                .anyMatch(own::contains)) throw new AlreadyThere("collected meter");
    }
}
