package org.wattline.adapter.security;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.wattline.application.access.SigningKeys;

/** Signing keys for one test. */
final class KeptKeys implements SigningKeys {
    private final List<Key> keys = new CopyOnWriteArrayList<>();

    @Override
    public List<Key> all() {
        return keys.stream()
                .sorted(Comparator.comparing(Key::madeAt).reversed())
                .toList();
    }

    @Override
    public void add(Key key) {
        keys.add(key);
    }

    @Override
    public void forget(Instant madeBefore) {
        keys.removeIf(key -> key.madeAt().isBefore(madeBefore));
    }
}
