package org.wattline.adapter.postgres.metering.usage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.usage.VirtualPoints;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.usage.Composition;
import org.wattline.domain.metering.usage.SumTerm;
import org.wattline.domain.metering.usage.VirtualPoint;
import org.wattline.domain.metering.usage.VirtualPointNo;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.FeederCode;

/** Virtual points on PostgreSQL. */
public final class PostgresVirtualPoints implements VirtualPoints {
    private static final String RESOURCE = "virtual-point";

    private final PostgresUnits units;

    public PostgresVirtualPoints(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<VirtualPoint> find(VirtualPointNo no) {
        return findAll(List.of(no)).stream().findFirst();
    }

    @Override
    public List<VirtualPoint> findAll(Collection<VirtualPointNo> numbers) {
        return those("no", numbers.stream().map(VirtualPointNo::value).toList());
    }

    @Override
    public List<VirtualPoint> supplying(Collection<AreaCode> areas) {
        return those("supplies", areas.stream().map(AreaCode::code).toList());
    }

    @Override
    public List<VirtualPoint> feeding(Collection<FeederCode> feeders) {
        return those("feeds", feeders.stream().map(FeederCode::code).toList());
    }

    @Override
    public Page<FeederCode> fed(Page.Request page) {
        List<FeederCode> rows = units.read(h -> h.createQuery("""
                        select feeds from virtual_point
                        where feeds is not null and (cast(:after as text) is null or feeds collate "C" > :after)
                        order by feeds collate "C" limit :limit""")
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .map((row, context) -> new FeederCode(row.getString("feeds")))
                .list());
        return Page.of(rows, page.limit(), FeederCode::code);
    }

    @Override
    public Page<VirtualPoint> list(Scope scope, Page.Request page) {
        List<Row> rows = units.read(h -> h.createQuery("""
                        select * from virtual_point
                        where (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/'))
                          and not :own
                          and (cast(:after as text) is null or no > :after)
                        order by no limit :limit""")
                .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                .bind("own", scope.customers().isPresent())
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(Row.class)
                .list());
        return Page.of(points(rows), page.limit(), point -> point.no().value());
    }

    @Override
    public void reserve() {
        units.handle().execute("select pg_advisory_xact_lock(hashtext('virtual_point'))");
    }

    @Override
    public VirtualPoint add(VirtualPoint fresh) {
        units.handle()
                .createUpdate("""
                        insert into virtual_point (no, name, unit_path, supplies, feeds, version)
                        values (:no, :name, :unit, :supplies, :feeds, 1)""")
                .bind("no", fresh.no().value())
                .bind("name", fresh.name())
                .bind("unit", fresh.unit().path())
                .bind("supplies", fresh.supplies().map(AreaCode::code))
                .bind("feeds", fresh.feeds().map(FeederCode::code))
                .execute();
        put(fresh);
        return units.added(RESOURCE, fresh.no(), fresh);
    }

    @Override
    public VirtualPoint save(VirtualPoint changed) {
        int rows = units.handle()
                .createUpdate("""
                        update virtual_point set name = :name, version = version + 1
                        where no = :no and version = :version""")
                .bind("name", changed.name())
                .bind("no", changed.no().value())
                .bind("version", changed.version().number())
                .execute();
        if (rows > 0) put(changed);
        return units.stored(RESOURCE, changed.no(), changed, rows);
    }

    /** Compositions are only ever added; the one that held last gets its end, before another opens. */
    private void put(VirtualPoint point) {
        PreparedBatch batch = units.handle().prepareBatch("""
                insert into virtual_point_composition (point_no, from_day, to_day, terms, recorded_at)
                values (?, ?, ?, string_to_array(?, ','), ?)
                on conflict (point_no, from_day) do update set to_day = excluded.to_day""");
        for (Composition each : point.compositions())
            batch.add(
                    point.no().value(),
                    each.during().from(),
                    each.during().to(),
                    String.join(",", each.terms().stream().map(SumTerm::text).toList()),
                    each.recordedAt());
        batch.execute();
    }

    private List<VirtualPoint> those(String column, List<String> keys) {
        List<Row> rows = units.read(
                h -> h.createQuery("select * from virtual_point where " + column + " = any(:keys) order by no")
                        .bindArray("keys", String.class, keys)
                        .mapTo(Row.class)
                        .list());
        return points(rows).stream()
                .map(point -> units.loaded(RESOURCE, point.no(), point))
                .toList();
    }

    private List<VirtualPoint> points(List<Row> rows) {
        if (rows.isEmpty()) return List.of();
        Map<String, List<Composition>> compositions = units
                .read(h -> h.createQuery("""
                                select * from virtual_point_composition where point_no = any(:points)
                                order by point_no, from_day""")
                        .bindArray(
                                "points",
                                String.class,
                                rows.stream().map(Row::no).toList())
                        .mapTo(CompositionRow.class)
                        .list())
                .stream()
                .collect(groupingBy(CompositionRow::pointNo, mapping(CompositionRow::composition, toList())));
        return rows.stream()
                .map(row -> row.point(compositions.getOrDefault(row.no(), List.of())))
                .toList();
    }

    /** A row of the table of virtual points. */
    public record Row(
            String no, String name, String unitPath, Optional<String> supplies, Optional<String> feeds, long version) {
        VirtualPoint point(List<Composition> compositions) {
            return new VirtualPoint(
                    new VirtualPointNo(no),
                    name,
                    new UnitPath(unitPath),
                    supplies.map(AreaCode::new),
                    feeds.map(FeederCode::new),
                    compositions,
                    new Version(version));
        }
    }

    /** A row of the table of compositions. */
    public record CompositionRow(
            String pointNo, LocalDate fromDay, Optional<LocalDate> toDay, String[] terms, Instant recordedAt) {
        Composition composition() {
            return new Composition(
                    new Span(fromDay, toDay),
                    Arrays.stream(terms).map(SumTerm::parse).toList(),
                    recordedAt);
        }
    }
}
