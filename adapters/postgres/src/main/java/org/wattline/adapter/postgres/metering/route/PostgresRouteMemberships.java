package org.wattline.adapter.postgres.metering.route;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.Copy;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.route.RouteMemberships;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.route.RouteCode;
import org.wattline.domain.metering.route.RouteMembership;
import org.wattline.domain.metering.route.RouteMembership.Stint;

/** On which routes points are, on PostgreSQL; a set of them is stored by a handful of statements. */
public final class PostgresRouteMemberships implements RouteMemberships {
    private static final String RESOURCE = "route-membership";

    private final PostgresUnits units;

    public PostgresRouteMemberships(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public List<RouteMembership> findAll(Collection<MeteringPointNo> points) {
        List<String> keys = points.stream().map(MeteringPointNo::value).toList();
        Map<String, List<StintRow>> stints = units
                .read(h -> h.createQuery("select * from route_stint where point_no = any(:keys) order by from_day")
                        .bindArray("keys", String.class, keys)
                        .mapTo(StintRow.class)
                        .list())
                .stream()
                .collect(groupingBy(StintRow::pointNo));
        return units
                .read(h -> h.createQuery("select * from route_membership where point_no = any(:keys) order by point_no")
                        .bindArray("keys", String.class, keys)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(row -> row.membership(stints.getOrDefault(row.pointNo(), List.of())))
                .map(each -> units.loaded(RESOURCE, each.point(), each))
                .toList();
    }

    @Override
    public void store(List<RouteMembership> memberships) {
        List<RouteMembership> fresh = memberships.stream()
                .filter(each -> each.version().equals(Version.NEW))
                .toList();
        List<RouteMembership> held = memberships.stream()
                .filter(each -> !each.version().equals(Version.NEW))
                .toList();
        if (!held.isEmpty()) renew(held);
        if (!fresh.isEmpty())
            Copy.into(
                    units.handle(),
                    "route_membership (point_no, customer_id, unit_path, version)",
                    rows -> fresh.forEach(each -> rows.add(
                            each.point().value(),
                            each.customer().value(),
                            each.unit().path(),
                            1)));
        Copy.into(
                units.handle(),
                "route_stint (point_no, from_day, to_day, route_code, position)",
                rows -> memberships.forEach(each -> each.stints()
                        .forEach(stint -> rows.add(
                                each.point().value(),
                                stint.days().from(),
                                stint.days().to(),
                                stint.route().code(),
                                stint.position()))));
        fresh.forEach(each -> units.added(RESOURCE, each.point(), each));
        held.forEach(each -> units.stored(RESOURCE, each.point(), each));
    }

    private void renew(List<RouteMembership> held) {
        int rows = units.handle()
                .createUpdate("""
                        update route_membership m set version = m.version + 1
                        from unnest(:points, :versions) as seen (point_no, version)
                        where m.point_no = seen.point_no and m.version = seen.version""")
                .bindArray(
                        "points",
                        String.class,
                        held.stream().map(each -> each.point().value()).toList())
                .bindArray(
                        "versions",
                        Long.class,
                        held.stream().map(each -> each.version().number()).toList())
                .execute();
        if (rows < held.size())
            throw new StaleState(
                    RESOURCE, held.getFirst().point().value(), held.getFirst().version());
        units.handle()
                .createUpdate("delete from route_stint where point_no = any(:points)")
                .bindArray(
                        "points",
                        String.class,
                        held.stream().map(each -> each.point().value()).toList())
                .execute();
    }

    @Override
    public Page<Member> members(RouteCode route, LocalDate day, Page.Request page) {
        List<Member> rows = units.read(h -> h.createQuery("""
                        select point_no, position, from_day from route_stint
                        where route_code = :route and from_day <= :day and (to_day is null or to_day > :day)
                          and (cast(:position as integer) is null
                            or (position, point_no) > (cast(:position as integer), cast(:point as text)))
                        order by position, point_no limit :limit""")
                .bind("route", route.code())
                .bind("day", day)
                .bind("position", page.after().map(key -> Integer.valueOf(key.substring(0, 9))))
                .bind("point", page.after().map(key -> key.substring(10)))
                .bind("limit", page.limit() + 1)
                .map((row, context) -> new Member(
                        new MeteringPointNo(row.getString("point_no")),
                        row.getInt("position"),
                        row.getObject("from_day", LocalDate.class)))
                .list());
        return Page.of(rows, page.limit(), Member::place);
    }

    @Override
    public int lastPosition(RouteCode route) {
        return units.read(
                h -> h.createQuery("select coalesce(max(position), 0) from route_stint where route_code = :route")
                        .bind("route", route.code())
                        .mapTo(Integer.class)
                        .one());
    }

    /** A row of the table of memberships. */
    public record Row(String pointNo, UUID customerId, String unitPath, long version) {
        RouteMembership membership(List<StintRow> stints) {
            return new RouteMembership(
                    new MeteringPointNo(pointNo),
                    new CustomerId(customerId),
                    new UnitPath(unitPath),
                    stints.stream().map(StintRow::stint).toList(),
                    new Version(version));
        }
    }

    /** A row of the table of stints. */
    public record StintRow(
            String pointNo, LocalDate fromDay, Optional<LocalDate> toDay, String routeCode, int position) {
        Stint stint() {
            return new Stint(new RouteCode(routeCode), position, new Span(fromDay, toDay));
        }
    }
}
