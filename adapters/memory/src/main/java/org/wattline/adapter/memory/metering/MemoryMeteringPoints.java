package org.wattline.adapter.memory.metering;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.premises.AreaCode;

/** Metering points in memory. */
public final class MemoryMeteringPoints implements MeteringPoints {
    private final MemoryTable<MeteringPointNo, MeteringPoint> table;

    public MemoryMeteringPoints(MemoryStore store) {
        table = store.table("metering-point", MeteringPoint::no);
    }

    @Override
    public Optional<MeteringPoint> find(MeteringPointNo no) {
        return table.find(no);
    }

    @Override
    public void add(MeteringPoint point) {
        requireFree(point);
        table.add(point);
    }

    @Override
    public void addAll(List<MeteringPoint> points) {
        points.forEach(this::add);
    }

    @Override
    public MeteringPoint save(MeteringPoint point) {
        requireFree(point);
        return table.save(point);
    }

    @Override
    public List<MeteringPoint> findAll(Collection<MeteringPointNo> numbers) {
        return numbers.stream()
                .distinct()
                .sorted()
                .flatMap(no -> find(no).stream())
                .toList();
    }

    @Override
    public List<MeteringPoint> ofAccounts(Collection<AccountNo> accounts) {
        Set<AccountNo> wanted = Set.copyOf(accounts);
        return those(point -> wanted.contains(point.account()));
    }

    @Override
    public List<MeteringPoint> inAreas(Collection<AreaCode> areas) {
        Set<AreaCode> wanted = Set.copyOf(areas);
        return those(point -> wanted.contains(point.area()));
    }

    @Override
    public List<MeteringPoint> measuredBy(Collection<AssetNo> meters) {
        Set<AssetNo> wanted = Set.copyOf(meters);
        return those(point -> point.installations().stream().anyMatch(i -> wanted.contains(i.meter())));
    }

    @Override
    public Page<MeteringPoint> list(Scope scope, Optional<AccountNo> account, Page.Request page) {
        List<MeteringPoint> rows = table.stream()
                .filter(point -> scope.covers(
                        Scope.Owner.of(point.unit(), point.customer().value())))
                .filter(point -> account.map(point.account()::equals).orElse(true))
                .filter(point -> page.after()
                        .map(after -> point.no().value().compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), point -> point.no().value());
    }

    /** What a constraint does in a database: a meter hangs at one point at a time. */
    private void requireFree(MeteringPoint point) {
        point.open().ifPresent(open -> {
            boolean elsewhere = table.stream()
                    .filter(other -> !other.no().equals(point.no()))
                    .flatMap(other -> other.open().stream())
                    .anyMatch(other -> other.meter().equals(open.meter()));
            if (elsewhere) throw new AlreadyThere("meter " + open.meter());
        });
    }

    List<MeteringPoint> those(Predicate<MeteringPoint> wanted) {
        return table.stream().filter(wanted).toList();
    }
}
