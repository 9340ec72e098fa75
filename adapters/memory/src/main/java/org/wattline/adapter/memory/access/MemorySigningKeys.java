package org.wattline.adapter.memory.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.access.SigningKeys;
import org.wattline.application.platform.AlreadyThere;

/** Signing keys in memory. */
public final class MemorySigningKeys implements SigningKeys {
    private final MemoryRows<Key> rows;

    public MemorySigningKeys(MemoryStore store) {
        rows = store.rows();
    }

    @Override
    public List<Key> all() {
        return rows.all().stream()
                .sorted(Comparator.comparing(Key::madeAt).thenComparing(Key::id).reversed())
                .toList();
    }

    @Override
    public void add(Key key) {
        if (rows.find(key.id()).isPresent()) throw new AlreadyThere("signing-key " + key.id());
        rows.put(key.id(), key);
    }

    @Override
    public void forget(Instant madeBefore) {
        for (Key key : rows.all()) if (key.madeAt().isBefore(madeBefore)) rows.remove(key.id());
    }
}
