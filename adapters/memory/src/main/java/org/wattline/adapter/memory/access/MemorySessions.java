package org.wattline.adapter.memory.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.access.Sessions;
import org.wattline.domain.access.credential.Session;

/** Sessions in memory. */
public final class MemorySessions implements Sessions {
    private final MemoryTable<UUID, Session> table;

    public MemorySessions(MemoryStore store) {
        table = store.table("session", Session::id);
    }

    @Override
    public Optional<Session> find(UUID id) {
        return table.find(id);
    }

    @Override
    public void add(Session session) {
        table.add(session);
    }

    @Override
    public Session save(Session session) {
        return table.save(session);
    }

    @Override
    public int forget(Instant renewedBefore) {
        List<Session> old = table.stream()
                .filter(session -> session.renewedAt().isBefore(renewedBefore))
                .toList();
        return (int) old.stream().filter(session -> table.remove(session.id())).count();
    }
}
