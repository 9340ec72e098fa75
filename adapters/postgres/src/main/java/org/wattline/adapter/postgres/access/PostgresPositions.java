package org.wattline.adapter.postgres.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.access.Positions;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.Position;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;

/** Positions in the table {@code position}. */
public final class PostgresPositions implements Positions {
    private static final String SELECT =
            "select code, name_zh, name_en, permissions, lowest, excludes, version from position ";

    private final PostgresUnits units;

    public PostgresPositions(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Position> find(PositionCode code) {
        return units.read(h -> h.createQuery(SELECT + "where code = :code")
                        .bind("code", code.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded("position", code, row.position()));
    }

    @Override
    public List<Position> all() {
        return units
                .read(h -> h.createQuery(SELECT + "order by code collate \"C\"")
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(Row::position)
                .toList();
    }

    @Override
    public void add(Position position) {
        bound(position, """
                insert into position (code, name_zh, name_en, permissions, lowest, excludes, version)
                values (:code, :zh, :en, :permissions, :lowest, :excludes, 1)""").execute();
        units.added("position", position.code(), position);
    }

    @Override
    public Position save(Position position) {
        int rows = bound(position, """
                        update position set name_zh = :zh, name_en = :en, permissions = :permissions, lowest = :lowest,
                               excludes = :excludes, version = version + 1
                        where code = :code and version = :version""")
                .bind("version", position.version().number())
                .execute();
        return units.stored("position", position.code(), position, rows);
    }

    private Update bound(Position position, String sql) {
        return units.handle()
                .createUpdate(sql)
                .bind("code", position.code().value())
                .bind("zh", position.name().zh())
                .bind("en", position.name().en())
                .bindArray("permissions", String.class, texts(position.permissions(), Permission::code))
                .bind("lowest", position.lowest().name())
                .bindArray("excludes", String.class, texts(position.excludes(), PositionCode::value));
    }

    private static <T> List<String> texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).toList();
    }

    /** A row of the table. */
    public record Row(
            String code,
            String nameZh,
            String nameEn,
            List<String> permissions,
            String lowest,
            List<String> excludes,
            long version) {
        Position position() {
            return new Position(
                    new PositionCode(code),
                    Text.of(nameZh, nameEn),
                    permissions.stream().map(Permission::new).collect(Collectors.toCollection(TreeSet::new)),
                    UnitLevel.valueOf(lowest),
                    excludes.stream().map(PositionCode::new).collect(Collectors.toCollection(TreeSet::new)),
                    new Version(version));
        }
    }
}
