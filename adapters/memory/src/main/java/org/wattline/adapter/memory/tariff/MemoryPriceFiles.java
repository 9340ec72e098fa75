package org.wattline.adapter.memory.tariff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    public Optional<Stored> newest(String name, Instant before) {
        return editions.find(name).orElse(List.of()).stream()
                .filter(each -> each.importedAt().isBefore(before))
                .reduce((earlier, later) -> later);
    }

    @Override
    public SortedSet<Instant> imports() {
        return editions.all().stream()
                .flatMap(List::stream)
                .map(Stored::importedAt)
                .collect(Collectors.toCollection(TreeSet::new));
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
