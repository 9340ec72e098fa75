package org.wattline.adapter.memory.metering.route;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.route.ReadingRoutes;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.route.ReadingRoute;
import org.wattline.domain.metering.route.RouteCode;

/** Reading routes in memory. */
public final class MemoryReadingRoutes implements ReadingRoutes {
    private final MemoryTable<RouteCode, ReadingRoute> table;

    public MemoryReadingRoutes(MemoryStore store) {
        table = store.table("reading-route", ReadingRoute::code);
    }

    @Override
    public Optional<ReadingRoute> find(RouteCode code) {
        return table.find(code);
    }

    @Override
    public void add(ReadingRoute route) {
        table.add(route);
    }

    @Override
    public ReadingRoute save(ReadingRoute route) {
        return table.save(route);
    }

    @Override
    public Page<ReadingRoute> list(Scope scope, Page.Request page) {
        List<ReadingRoute> rows = table.stream()
                .filter(route -> scope.covers(Scope.Owner.of(route.unit())))
                .filter(route -> page.after()
                        .map(after -> route.code().code().compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), route -> route.code().code());
    }
}
