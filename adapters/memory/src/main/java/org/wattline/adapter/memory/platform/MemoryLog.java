package org.wattline.adapter.memory.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows that are only ever added to, in the order in which they were added.
 *
 * @param <V> an immutable row
 */
public final class MemoryLog<V> implements MemoryTransaction.Pending {
    private final MemoryStore store;
    private final List<V> committed = new ArrayList<>();
    private final List<V> pending = new ArrayList<>();

    MemoryLog(MemoryStore store) {
        this.store = store;
    }

    /** @throws IllegalStateException outside a unit of work */
    public void append(V row) {
        store.units().inside().wrote(this, pending::removeLast);
        pending.add(row);
    }

    public List<V> all() {
        List<V> seen = store.look(() -> List.copyOf(committed));
        if (store.units().transaction().isEmpty() || pending.isEmpty()) return seen;
        return Stream.concat(seen.stream(), pending.stream()).toList();
    }

    public Stream<V> stream() {
        return all().stream();
    }

    @Override
    public void commit() {
        committed.addAll(pending);
        pending.clear();
    }
}
