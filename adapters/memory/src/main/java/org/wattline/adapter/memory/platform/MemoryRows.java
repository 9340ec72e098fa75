package org.wattline.adapter.memory.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rows under a text key. Inside a unit one sees its own writes, outside only what is committed.
 *
 * @param <V> an immutable row
 */
public final class MemoryRows<V> implements MemoryTransaction.Pending {
    private final MemoryStore store;
    private final NavigableMap<String, V> committed = new TreeMap<>();
    private final Map<String, Optional<V>> pending = new HashMap<>();

    MemoryRows(MemoryStore store) {
        this.store = store;
    }

    public Optional<V> find(String key) {
        if (inUnit()) {
            Optional<Optional<V>> own = Optional.ofNullable(pending.get(key));
            if (own.isPresent()) return own.get();
        }
        return store.look(() -> Optional.ofNullable(committed.get(key)));
    }

    /** All rows in the order of their keys, as they are now. */
    public List<V> all() {
        if (!inUnit() || pending.isEmpty()) return store.look(() -> List.copyOf(committed.values()));
        NavigableMap<String, V> seen = store.look(() -> new TreeMap<>(committed));
        pending.forEach((key, row) -> apply(seen, key, row));
        return List.copyOf(seen.values());
    }

    /** @throws IllegalStateException outside a unit of work */
    public void put(String key, V row) {
        write(key, Optional.of(row));
    }

    /** @throws IllegalStateException outside a unit of work */
    public void remove(String key) {
        write(key, Optional.empty());
    }

    private void write(String key, Optional<V> row) {
        MemoryTransaction transaction = store.units().inside();
        Optional<Optional<V>> before = Optional.ofNullable(pending.get(key));
        transaction.wrote(this, () -> before.ifPresentOrElse(was -> pending.put(key, was), () -> pending.remove(key)));
        pending.put(key, row);
    }

    @Override
    public void commit() {
        pending.forEach((key, row) -> apply(committed, key, row));
        pending.clear();
    }

    private static <V> void apply(Map<String, V> rows, String key, Optional<V> row) {
        row.ifPresentOrElse(value -> rows.put(key, value), () -> rows.remove(key));
    }

    private boolean inUnit() {
        return store.units().transaction().isPresent();
    }
}
