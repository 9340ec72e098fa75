package org.wattline.adapter.postgres.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.access.OrganisationUnits;
import org.wattline.application.access.UnitViews;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.Unit;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;

/** Units in the tables {@code unit} and {@code unit_name}. */
public final class PostgresOrganisationUnits implements OrganisationUnits, UnitViews {
    private final PostgresUnits units;

    public PostgresOrganisationUnits(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Unit> find(UnitPath path) {
        return select("where path = :path", Map.of("path", path.path())).stream()
                .findFirst()
                .map(unit -> units.loaded("unit", path.dotted(), unit));
    }

    @Override
    public List<Unit> below(UnitPath path) {
        String prefix = path.equals(UnitPath.COMPANY) ? "/" : path.path() + "/";
        return select(
                "where path like :prefix || '_%' and strpos(substr(path, length(:prefix) + 1), '/') = 0 order by path collate \"C\"",
                Map.of("prefix", prefix));
    }

    @Override
    public Page<Unit> list(Scope scope, Page.Request page) {
        if (scope.customers().isPresent()) return new Page<>(List.of(), Optional.empty());
        String above = scope.unit().map(UnitPath::path).orElse("/");
        List<Unit> oneMore =
                select("""
                where (:above = '/' or path = :above or starts_with(path, :above || '/')) and path collate "C" > :after
                order by path collate "C" limit :limit""", Map.of("above", above, "after", page.after().orElse(""), "limit", page.limit() + 1));
        return Page.of(oneMore, page.limit(), unit -> unit.path().path());
    }

    @Override
    public void add(Unit unit) {
        Handle handle = units.handle();
        handle.createUpdate(
                        "insert into unit (path, level, from_day, to_day, version) values (:path, :level, :from, :to, 1)")
                .bind("path", unit.path().path())
                .bind("level", unit.level().name())
                .bind("from", unit.existence().from())
                .bind("to", unit.existence().to())
                .execute();
        names(handle, unit, 0);
        units.added("unit", unit.path().dotted(), unit);
    }

    @Override
    public Unit save(Unit unit) {
        Handle handle = units.handle();
        int rows = handle.createUpdate("""
                        update unit set level = :level, from_day = :from, to_day = :to, version = version + 1
                        where path = :path and version = :version""")
                .bind("path", unit.path().path())
                .bind("level", unit.level().name())
                .bind("from", unit.existence().from())
                .bind("to", unit.existence().to())
                .bind("version", unit.version().number())
                .execute();
        if (rows > 0) {
            int known = handle.createQuery("select count(*) from unit_name where unit_path = :path")
                    .bind("path", unit.path().path())
                    .mapTo(int.class)
                    .one();
            names(handle, unit, known);
        }
        return units.stored("unit", unit.path().dotted(), unit, rows);
    }

    /** Names are only ever added. */
    private static void names(Handle handle, Unit unit, int known) {
        if (unit.names().size() == known) return;
        PreparedBatch batch = handle.prepareBatch("""
                insert into unit_name (unit_path, place, name_zh, name_en, from_day, recorded_at)
                values (:path, :place, :zh, :en, :from, :recorded)""");
        for (int i = known; i < unit.names().size(); i++) {
            Unit.Naming naming = unit.names().get(i);
            batch.bind("path", unit.path().path())
                    .bind("place", i)
                    .bind("zh", naming.name().zh())
                    .bind("en", naming.name().en())
                    .bind("from", naming.from())
                    .bind("recorded", naming.recordedAt())
                    .add();
        }
        batch.execute();
    }

    private List<Unit> select(String which, Map<String, ?> parameters) {
        return units.read(handle -> {
            List<Row> rows = handle.createQuery("select path, level, from_day, to_day, version from unit " + which)
                    .bindMap(parameters)
                    .mapTo(Row.class)
                    .list();
            Map<String, List<NameRow>> names = handle
                    .createQuery("""
                            select unit_path, name_zh, name_en, from_day, recorded_at from unit_name
                            where unit_path = any(:paths) order by unit_path, place""")
                    .bindArray(
                            "paths", String.class, rows.stream().map(Row::path).toList())
                    .mapTo(NameRow.class)
                    .stream()
                    .collect(Collectors.groupingBy(NameRow::unitPath));
            return rows.stream()
                    .map(row -> row.unit(names.getOrDefault(row.path, List.of())))
                    .toList();
        });
    }

    /** A row of the table {@code unit}. */
    public record Row(String path, String level, LocalDate fromDay, Optional<LocalDate> toDay, long version) {
        Unit unit(List<NameRow> names) {
            return new Unit(
                    new UnitPath(path),
                    UnitLevel.valueOf(level),
                    names.stream().map(NameRow::naming).toList(),
                    new Span(fromDay, toDay),
                    new Version(version));
        }
    }

    /** A row of the table {@code unit_name}. */
    public record NameRow(String unitPath, String nameZh, String nameEn, LocalDate fromDay, Instant recordedAt) {
        Unit.Naming naming() {
            return new Unit.Naming(Text.of(nameZh, nameEn), fromDay, recordedAt);
        }
    }
}
