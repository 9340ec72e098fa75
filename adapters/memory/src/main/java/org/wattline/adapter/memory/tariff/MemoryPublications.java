package org.wattline.adapter.memory.tariff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.tariff.Publications;
import org.wattline.domain.tariff.publication.Publishable;

/** What comes into force step by step, in memory. */
abstract sealed class MemoryPublications<K, V extends Publishable<V>> implements Publications<K, V>
        permits MemoryTariffVersions, MemoryCalendarVersions {
    private final MemoryTable<K, V> table;
    private final String resource;
    private final Function<V, K> key;

    MemoryPublications(MemoryStore store, String resource, Function<V, K> key) {
        this.table = store.table(resource, key);
        this.resource = resource;
        this.key = key;
    }

    @Override
    public final Optional<V> find(K wanted) {
        return table.find(wanted);
    }

    /** Those with a certain key, by the names of versions. */
    final List<V> those(Predicate<K> wanted) {
        return table.stream()
                .filter(each -> wanted.test(key.apply(each)))
                .sorted(Comparator.comparing(each -> each.provision().version()))
                .toList();
    }

    @Override
    public final List<V> binding() {
        return table.stream()
                .filter(each -> each.stage().binding())
                .sorted(Comparator.comparing((V each) -> each.inForce().from()).thenComparing(this::name))
                .toList();
    }

    @Override
    public final Page<V> list(Optional<String> state, Page.Request page) {
        List<V> rows = table.stream()
                .filter(each -> state.map(each.stage().label()::equals).orElse(true))
                .filter(each -> page.after()
                        .map(after -> name(each).compareTo(after) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(this::name))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), this::name);
    }

    @Override
    public final long edition() {
        return table.stream().mapToLong(each -> each.version().number()).sum();
    }

    @Override
    public final void add(V version) {
        table.add(version);
    }

    @Override
    public final V save(V version) {
        if (version.stage().binding())
            for (V other : beside(version))
                if (other.stage().binding()
                        && !name(other).equals(name(version))
                        && other.inForce().overlaps(version.inForce()))
                    throw new AlreadyThere(resource + " " + name(other));
        return table.save(version);
    }

    private String name(V version) {
        return String.valueOf(key.apply(version));
    }
}
