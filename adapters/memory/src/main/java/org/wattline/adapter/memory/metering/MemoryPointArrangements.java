package org.wattline.adapter.memory.metering;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.arrangement.PointArrangements;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.arrangement.PointArrangement;

/** Places of metering points in memory. */
public final class MemoryPointArrangements implements PointArrangements {
    private final MemoryTable<MeteringPointNo, PointArrangement> table;

    public MemoryPointArrangements(MemoryStore store) {
        table = store.table("point-arrangement", PointArrangement::point);
    }

    @Override
    public Optional<PointArrangement> find(MeteringPointNo point) {
        return table.find(point);
    }

    @Override
    public List<PointArrangement> ofAccounts(Collection<AccountNo> accounts) {
        Set<AccountNo> wanted = Set.copyOf(accounts);
        return table.stream().filter(each -> wanted.contains(each.account())).toList();
    }

    @Override
    public PointArrangement add(PointArrangement fresh) {
        return table.add(fresh);
    }

    @Override
    public PointArrangement save(PointArrangement changed) {
        return table.save(changed);
    }
}
