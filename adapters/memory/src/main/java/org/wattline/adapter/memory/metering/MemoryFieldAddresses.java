package org.wattline.adapter.memory.metering;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.field.FieldAddresses;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.field.FieldAddress;

/** How meters on site are reached, in memory. */
public final class MemoryFieldAddresses implements FieldAddresses {
    private final MemoryTable<AssetNo, FieldAddress> table;

    public MemoryFieldAddresses(MemoryStore store) {
        table = store.table("field-address", FieldAddress::meter);
    }

    @Override
    public Optional<FieldAddress> find(AssetNo meter) {
        return table.find(meter);
    }

    @Override
    public List<FieldAddress> find(Collection<AssetNo> meters) {
        return meters.stream()
                .distinct()
                .sorted()
                .flatMap(no -> find(no).stream())
                .toList();
    }

    @Override
    public void add(FieldAddress address) {
        table.add(address);
    }

    @Override
    public FieldAddress save(FieldAddress address) {
        return table.save(address);
    }

    @Override
    public Page<FieldAddress> list(Scope scope, Page.Request page) {
        List<FieldAddress> rows = table.stream()
                .filter(address -> scope.covers(Scope.Owner.of(address.unit())))
                .filter(address -> page.after()
                        .map(after -> address.meter().value().compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), address -> address.meter().value());
    }
}
