package org.wattline.adapter.memory.tariff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.tariff.PriceFiles;

/** Imported files of prices in memory. */
public final class MemoryPriceFiles implements PriceFiles {
    private final MemoryRows<List<Stored>> editions;

    public MemoryPriceFiles(MemoryStore store) {
        editions = store.rows();
    }

    @Override
    public Optional<Stored> newest(String name) {
        return editions.find(name).map(List::getLast);
    }

    @Override
    public long edition() {
        return editions.all().stream().mapToLong(List::size).sum();
    }

    @Override
    public void add(Stored file) {
        List<Stored> before = editions.find(file.name()).orElse(List.of());
        editions.put(
                file.name(), Stream.concat(before.stream(), Stream.of(file)).toList());
    }
}
