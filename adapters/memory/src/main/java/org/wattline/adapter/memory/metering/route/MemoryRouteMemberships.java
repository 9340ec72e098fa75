package org.wattline.adapter.memory.metering.route;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.route.RouteMemberships;
import org.wattline.application.platform.Page;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.route.RouteCode;
import org.wattline.domain.metering.route.RouteMembership;
import org.wattline.domain.metering.route.RouteMembership.Stint;

/** On which routes points are, in memory. */
public final class MemoryRouteMemberships implements RouteMemberships {
    private final MemoryTable<MeteringPointNo, RouteMembership> table;

    public MemoryRouteMemberships(MemoryStore store) {
        table = store.table("route-membership", RouteMembership::point);
    }

    @Override
    public List<RouteMembership> findAll(Collection<MeteringPointNo> points) {
        return points.stream()
                .distinct()
                .sorted()
                .flatMap(point -> table.find(point).stream())
                .toList();
    }

    @Override
    public void store(List<RouteMembership> memberships) {
        for (RouteMembership each : memberships)
            if (each.version().equals(Version.NEW)) table.add(each);
            else table.save(each);
    }

    @Override
    public Page<Member> members(RouteCode route, LocalDate day, Page.Request page) {
        List<Member> rows = table.stream()
                .flatMap(each -> on(each, route, stint -> stint.days().contains(day)))
                .sorted(Comparator.comparing(Member::place))
                .filter(member -> page.after()
                        .map(after -> member.place().compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), Member::place);
    }

    private static Stream<Member> on(RouteMembership membership, RouteCode route, Predicate<Stint> when) {
        return membership.stints().stream()
                .filter(stint -> stint.route().equals(route) && when.test(stint))
                .map(stint -> new Member(
                        membership.point(), stint.position(), stint.days().from()));
    }

    @Override
    public int lastPosition(RouteCode route) {
        return table.stream()
                .flatMap(each -> on(each, route, stint -> true))
                .mapToInt(Member::position)
                .max()
                .orElse(0);
    }

    Stream<RouteMembership> all() {
        return table.stream();
    }

    Optional<RouteMembership> find(MeteringPointNo point) {
        return table.find(point);
    }
}
