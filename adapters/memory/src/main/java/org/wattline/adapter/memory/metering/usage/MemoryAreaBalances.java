package org.wattline.adapter.memory.metering.usage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.metering.usage.AreaBalances;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.usage.AreaBalance;
import org.wattline.domain.metering.usage.LossBand;
import org.wattline.domain.premises.AreaCode;

/** Balances of transformer areas in memory. */
public final class MemoryAreaBalances implements AreaBalances {
    private final MemoryRows<AreaBalance> rows;

    public MemoryAreaBalances(MemoryStore store) {
        rows = store.rows();
    }

    @Override
    public void put(List<AreaBalance> balances) {
        balances.forEach(each -> rows.put(each.area() + "/" + each.day(), each));
    }

    @Override
    public List<AreaBalance> of(AreaCode area, Span days) {
        return over(List.of(area), days);
    }

    @Override
    public List<AreaBalance> over(Collection<AreaCode> areas, Span days) {
        return rows.all().stream()
                .filter(each -> areas.contains(each.area()) && days.contains(each.day()))
                .sorted(Comparator.comparing(AreaBalance::area).thenComparing(AreaBalance::day))
                .toList();
    }

    @Override
    public Page<AreaBalance> on(LocalDate day, Scope scope, Optional<LossBand> band, Page.Request page) {
        List<AreaBalance> found = rows.all().stream()
                .filter(each -> each.day().equals(day) && scope.covers(Scope.Owner.of(each.unit())))
                .filter(each -> band.map(each.band()::equals).orElse(true))
                .filter(each -> page.after()
                        .map(after -> each.area().code().compareTo(after) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(AreaBalance::area))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page.limit(), each -> each.area().code());
    }
}
