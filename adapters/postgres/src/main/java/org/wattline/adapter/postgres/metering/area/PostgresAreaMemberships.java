package org.wattline.adapter.postgres.metering.area;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.Copy;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.area.AreaMemberships;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.area.AreaMembership;
import org.wattline.domain.premises.AreaCode;

/** In which transformer areas points are, on PostgreSQL; a set of them is stored by a handful of statements. */
public final class PostgresAreaMemberships implements AreaMemberships {
    private static final String RESOURCE = "area-membership";

    private final PostgresUnits units;

    public PostgresAreaMemberships(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public List<AreaMembership> findAll(Collection<MeteringPointNo> points) {
        List<StayRow> rows = units.read(h -> h.createQuery("""
                        select s.*, m.version from area_stay s join area_membership m on m.point_no = s.point_no
                        where s.point_no = any(:points) order by s.point_no, s.from_day""")
                .bindArray("points", String.class, numbers(points))
                .mapTo(StayRow.class)
                .list());
        Map<String, List<StayRow>> stays = rows.stream().collect(groupingBy(StayRow::pointNo));
        return rows.stream()
                .map(StayRow::pointNo)
                .distinct()
                .map(point -> membership(point, stays.getOrDefault(point, List.of())))
                .toList();
    }

    private AreaMembership membership(String point, List<StayRow> rows) {
        AreaMembership held = new AreaMembership(
                new MeteringPointNo(point),
                rows.stream().map(StayRow::stay).toList(),
                new Version(rows.getFirst().version()));
        return units.loaded(RESOURCE, held.point(), held);
    }

    private static List<String> numbers(Collection<MeteringPointNo> points) {
        return points.stream().map(MeteringPointNo::value).toList();
    }

    @Override
    public void store(List<AreaMembership> memberships) {
        List<AreaMembership> fresh = memberships.stream()
                .filter(each -> each.version().equals(Version.NEW))
                .toList();
        List<AreaMembership> held = memberships.stream()
                .filter(each -> !each.version().equals(Version.NEW))
                .toList();
        if (!held.isEmpty()) renew(held);
        Copy.into(
                units.handle(),
                "area_membership (point_no, version)",
                rows -> fresh.forEach(each -> rows.add(each.point().value(), 1)));
        Copy.into(
                units.handle(),
                "area_stay (point_no, from_day, to_day, area_code)",
                rows -> memberships.forEach(each -> each.stays()
                        .forEach(stay -> rows.add(
                                each.point().value(),
                                stay.days().from(),
                                stay.days().to(),
                                stay.area().code()))));
        fresh.forEach(each -> units.added(RESOURCE, each.point(), each));
        held.forEach(each -> units.stored(RESOURCE, each.point(), each));
    }

    private void renew(List<AreaMembership> held) {
        List<String> points = numbers(held.stream().map(AreaMembership::point).toList());
        int rows = units.handle()
                .createUpdate("""
                        update area_membership m set version = m.version + 1
                        from unnest(:points, :versions) as seen (point_no, version)
                        where m.point_no = seen.point_no and m.version = seen.version""")
                .bindArray("points", String.class, points)
                .bindArray(
                        "versions",
                        Long.class,
                        held.stream().map(each -> each.version().number()).toList())
                .execute();
        if (rows < held.size())
            throw new StaleState(
                    RESOURCE, held.getFirst().point().value(), held.getFirst().version());
        units.handle()
                .createUpdate("delete from area_stay where point_no = any(:points)")
                .bindArray("points", String.class, points)
                .execute();
    }

    @Override
    public List<Member> in(Collection<AreaCode> areas, Span days) {
        return units.read(h -> h.createQuery("""
                        select p.area_code, p.no as point_no, cast(:from as date) as from_day, cast(:to as date) as to_day
                        from metering_point p
                        where p.area_code = any(:areas) and not exists (select from area_membership m where m.point_no = p.no)
                        union all
                        select area_code, point_no, from_day, to_day from area_stay
                        where area_code = any(:areas) and from_day < :to and (to_day is null or to_day > :from)
                        order by 1, 2, 3""")
                .bindArray("areas", String.class, codes(areas))
                .bind("from", days.from())
                .bind("to", days.end())
                .map((row, context) -> new Member(
                        new AreaCode(row.getString("area_code")),
                        new MeteringPointNo(row.getString("point_no")),
                        new Span(
                                row.getObject("from_day", LocalDate.class),
                                Optional.ofNullable(row.getObject("to_day", LocalDate.class)))))
                .list());
    }

    private static List<String> codes(Collection<AreaCode> areas) {
        return areas.stream().map(AreaCode::code).toList();
    }

    @Override
    public List<LocalDate> changes(Collection<AreaCode> areas, Span days) {
        return units.read(h -> h.createQuery("""
                        select distinct day from area_stay, unnest(array[from_day, to_day]) as day
                        where area_code = any(:areas) and day > :from and day < :to order by day""")
                .bindArray("areas", String.class, codes(areas))
                .bind("from", days.from())
                .bind("to", days.end())
                .mapTo(LocalDate.class)
                .list());
    }

    /** A row of the table of stays, with the version of the whole. */
    public record StayRow(String pointNo, LocalDate fromDay, Optional<LocalDate> toDay, String areaCode, long version) {
        AreaMembership.Stay stay() {
            return new AreaMembership.Stay(new AreaCode(areaCode), new Span(fromDay, toDay));
        }
    }
}
