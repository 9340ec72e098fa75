package org.wattline.adapter.memory.metering.area;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.area.AreaMemberships;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.area.AreaMembership;
import org.wattline.domain.premises.AreaCode;

/** In which transformer areas points are, in memory. */
public final class MemoryAreaMemberships implements AreaMemberships {
    private final MemoryTable<MeteringPointNo, AreaMembership> table;
    private final MeteringPoints points;

    public MemoryAreaMemberships(MemoryStore store, MeteringPoints points) {
        table = store.table("area-membership", AreaMembership::point);
        this.points = points;
    }

    @Override
    public List<AreaMembership> findAll(Collection<MeteringPointNo> wanted) {
        return wanted.stream()
                .distinct()
                .sorted()
                .flatMap(point -> table.find(point).stream())
                .toList();
    }

    @Override
    public void store(List<AreaMembership> memberships) {
        for (AreaMembership each : memberships)
            if (each.version().equals(Version.NEW)) table.add(each);
            else table.save(each);
    }

    @Override
    public List<Member> in(Collection<AreaCode> areas, Span days) {
        Set<AreaCode> wanted = Set.copyOf(areas);
        Stream<Member> settled = points.inAreas(wanted).stream()
                .filter(point -> table.find(point.no()).isEmpty())
                .map(point -> new Member(point.area(), point.no(), days));
        Stream<Member> moved = table.stream()
                .flatMap(each -> each.stays().stream()
                        .filter(stay ->
                                wanted.contains(stay.area()) && stay.days().overlaps(days))
                        .map(stay -> new Member(stay.area(), each.point(), stay.days())));
        return Stream.concat(settled, moved)
                .sorted(Comparator.comparing((Member member) -> member.area().code())
                        .thenComparing(Member::point)
                        .thenComparing(member -> member.days().from()))
                .toList();
    }

    @Override
    public List<LocalDate> changes(Collection<AreaCode> areas, Span days) {
        TreeSet<LocalDate> changes = new TreeSet<>();
        for (Member member : in(areas, days)) {
            changes.add(member.days().from());
            member.days().to().ifPresent(changes::add);
        }
        changes.removeIf(day -> !days.from().isBefore(day) || !day.isBefore(days.end()));
        return List.copyOf(changes);
    }
}
