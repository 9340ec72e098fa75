package org.wattline.adapter.memory.collection;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.collection.disconnection.DisconnectionBans;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.disconnection.DisconnectionBan;
import org.wattline.domain.collection.disconnection.DisconnectionBanId;

/** Bans in memory. */
public final class MemoryDisconnectionBans implements DisconnectionBans {
    private final MemoryTable<DisconnectionBanId, DisconnectionBan> table;

    public MemoryDisconnectionBans(MemoryStore store) {
        table = store.table("disconnection-ban", DisconnectionBan::id);
    }

    @Override
    public Optional<DisconnectionBan> find(DisconnectionBanId id) {
        return table.find(id);
    }

    @Override
    public DisconnectionBan add(DisconnectionBan fresh) {
        return table.add(fresh);
    }

    @Override
    public DisconnectionBan save(DisconnectionBan changed) {
        return table.save(changed);
    }

    @Override
    public boolean hold(UnitPath place, Instant at) {
        return table.stream().anyMatch(ban -> ban.holds(place, at));
    }

    @Override
    public Page<DisconnectionBan> list(Scope scope, Page.Request page) {
        List<DisconnectionBan> rows = table.stream()
                .filter(each -> scope.covers(Scope.Owner.of(each.unit())))
                .filter(each -> page.after()
                        .map(after -> each.id().toString().compareTo(after) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(DisconnectionBan::id).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), each -> each.id().toString());
    }
}
