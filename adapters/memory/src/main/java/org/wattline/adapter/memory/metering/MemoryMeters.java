package org.wattline.adapter.memory.metering;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.Meters;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Meter;
import org.wattline.domain.metering.MeterState;

/** Meters in memory. */
public final class MemoryMeters implements Meters {
    private final MemoryTable<AssetNo, Meter> table;

    public MemoryMeters(MemoryStore store) {
        table = store.table("meter", Meter::no);
    }

    @Override
    public Optional<Meter> find(AssetNo no) {
        return table.find(no);
    }

    @Override
    public void add(Meter meter) {
        table.add(meter);
    }

    @Override
    public void addAll(List<Meter> meters) {
        meters.forEach(table::add);
    }

    @Override
    public Meter save(Meter meter) {
        return table.save(meter);
    }

    @Override
    public Page<Meter> list(Scope scope, Optional<MeterState> state, Page.Request page) {
        List<Meter> rows = table.stream()
                .filter(meter -> scope.covers(Scope.Owner.of(meter.unit())))
                .filter(meter -> state.map(meter.state()::equals).orElse(true))
                .filter(meter -> page.after()
                        .map(after -> meter.no().value().compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), meter -> meter.no().value());
    }

    /** All, by number, for lists of all assets. */
    public List<Meter> all() {
        return table.all();
    }

    @Override
    public Set<AssetNo> known(Collection<AssetNo> numbers) {
        return numbers.stream().filter(no -> find(no).isPresent()).collect(Collectors.toSet());
    }
}
