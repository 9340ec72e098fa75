package org.wattline.adapter.memory.metering.usage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.usage.VirtualPoints;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.usage.VirtualPoint;
import org.wattline.domain.metering.usage.VirtualPointNo;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.FeederCode;

/** Virtual points in memory. */
public final class MemoryVirtualPoints implements VirtualPoints {
    private final MemoryTable<VirtualPointNo, VirtualPoint> table;

    public MemoryVirtualPoints(MemoryStore store) {
        table = store.table("virtual-point", VirtualPoint::no);
    }

    @Override
    public Optional<VirtualPoint> find(VirtualPointNo no) {
        return table.find(no);
    }

    @Override
    public List<VirtualPoint> findAll(Collection<VirtualPointNo> numbers) {
        return numbers.stream()
                .distinct()
                .sorted()
                .flatMap(no -> find(no).stream())
                .toList();
    }

    @Override
    public List<VirtualPoint> supplying(Collection<AreaCode> areas) {
        Set<AreaCode> wanted = Set.copyOf(areas);
        return table.stream()
                .filter(each -> each.supplies().filter(wanted::contains).isPresent())
                .toList();
    }

    @Override
    public List<VirtualPoint> feeding(Collection<FeederCode> feeders) {
        return table.stream()
                .filter(each -> each.feeds().filter(feeders::contains).isPresent())
                .toList();
    }

    @Override
    public Page<FeederCode> fed(Page.Request page) {
        List<FeederCode> rows = table.stream()
                .flatMap(each -> each.feeds().stream())
                .filter(code -> page.after()
                        .map(after -> code.code().compareTo(after) > 0)
                        .orElse(true))
                .sorted()
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), FeederCode::code);
    }

    @Override
    public Page<VirtualPoint> list(Scope scope, Page.Request page) {
        List<VirtualPoint> rows = table.stream()
                .filter(each -> scope.covers(Scope.Owner.of(each.unit())))
                .filter(each -> page.after()
                        .map(after -> each.no().value().compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), each -> each.no().value());
    }

    /** Units of work take turns in memory. */
    @Override
    public void reserve() {}

    @Override
    public VirtualPoint add(VirtualPoint fresh) {
        fresh.supplies().filter(area -> !supplying(List.of(area)).isEmpty()).ifPresent(area -> {
            throw new AlreadyThere("supply of " + area);
        });
        fresh.feeds().filter(feeder -> !feeding(List.of(feeder)).isEmpty()).ifPresent(feeder -> {
            throw new AlreadyThere("supply of " + feeder);
        });
        return table.add(fresh);
    }

    @Override
    public VirtualPoint save(VirtualPoint changed) {
        return table.save(changed);
    }
}
