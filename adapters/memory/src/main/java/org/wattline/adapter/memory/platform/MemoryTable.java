package org.wattline.adapter.memory.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.kernel.Versioned;

/**
 * Aggregates of one kind. Every change goes into the trail with the state before and after.
 *
 * @param <K> the aggregate's number or id
 * @param <V> the aggregate, an immutable record
 */
public final class MemoryTable<K, V extends Versioned<V>> {
    private final MemoryStore store;
    private final MemoryRows<V> rows;
    private final String resource;
    private final Function<V, K> key;
    private final boolean told;

    MemoryTable(MemoryStore store, String resource, Function<V, K> key, boolean told) {
        this.store = store;
        this.rows = store.rows();
        this.resource = resource;
        this.key = key;
        this.told = told;
    }

    public Optional<V> find(K id) {
        return rows.find(String.valueOf(id));
    }

    /**
     * Stores a new aggregate; gives it back with its first version.
     *
     * @throws AlreadyThere when there is one with this key
     */
    public V add(V fresh) {
        String id = id(fresh);
        if (rows.find(id).isPresent()) throw new AlreadyThere(resource + " " + id);
        V stored = fresh.at(fresh.version().next());
        rows.put(id, stored);
        tell(id, Optional.empty(), Optional.of(stored));
        return stored;
    }

    /**
     * Stores the next state of an aggregate; gives it back with its next version.
     *
     * @throws StaleState when it was stored or removed since it was read
     */
    public V save(V changed) {
        String id = id(changed);
        V before = rows.find(id)
                .filter(held -> held.version().equals(changed.version()))
                .orElseThrow(() -> new StaleState(resource, id, changed.version()));
        V stored = changed.at(changed.version().next());
        rows.put(id, stored);
        tell(id, Optional.of(before), Optional.of(stored));
        return stored;
    }

    /** Removes an aggregate if it is there. @return whether it was */
    public boolean remove(K id) {
        String text = String.valueOf(id);
        Optional<V> before = rows.find(text);
        if (before.isEmpty()) return false;
        rows.remove(text);
        tell(text, before, Optional.empty());
        return true;
    }

    /** All, in the order of their keys' text. */
    public List<V> all() {
        return rows.all();
    }

    public Stream<V> stream() {
        return rows.all().stream();
    }

    private void tell(String id, Optional<V> before, Optional<V> after) {
        if (told) store.altered(resource, id, before, after);
    }

    private String id(V aggregate) {
        return String.valueOf(key.apply(aggregate));
    }
}
