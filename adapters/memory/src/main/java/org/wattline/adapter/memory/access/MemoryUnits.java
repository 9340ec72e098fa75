package org.wattline.adapter.memory.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.access.OrganisationUnits;
import org.wattline.application.access.UnitViews;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.Unit;
import org.wattline.domain.access.UnitPath;

/** Units in memory. */
public final class MemoryUnits implements OrganisationUnits, UnitViews {
    private final MemoryTable<String, Unit> table;

    public MemoryUnits(MemoryStore store) {
        table = store.table("unit", unit -> unit.path().dotted());
    }

    @Override
    public Optional<Unit> find(UnitPath path) {
        return table.find(path.dotted());
    }

    @Override
    public void add(Unit unit) {
        table.add(unit);
    }

    @Override
    public Unit save(Unit unit) {
        return table.save(unit);
    }

    @Override
    public List<Unit> below(UnitPath path) {
        return table.stream()
                .filter(unit -> unit.path().parent().filter(path::equals).isPresent())
                .sorted(Comparator.comparing(unit -> unit.path().path()))
                .toList();
    }

    @Override
    public Page<Unit> list(Scope scope, Page.Request page) {
        List<Unit> rows = table.stream()
                .filter(unit -> scope.covers(Scope.Owner.of(unit.path())))
                .sorted(Comparator.comparing(unit -> unit.path().path()))
                .filter(unit -> page.after()
                        .map(last -> unit.path().path().compareTo(last) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), unit -> unit.path().path());
    }
}
