package org.wattline.adapter.postgres.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.Write;
import org.wattline.application.workflow.organisation.Reorganisations;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.workflow.organisation.Reorganisation;

/** Work that was moved, on PostgreSQL. */
public final class PostgresReorganisations implements Reorganisations {
    static final PlainQuery<Reorganisation> ALL = new PlainQuery<>(
            """
            select id, from_position, from_unit, to_position, to_unit, day, recorded_at from reorganisation
            order by day, recorded_at, id""",
            row -> new Reorganisation(
                    row.getObject(1, UUID.class),
                    PlainQuery.text(row, 2).map(PositionCode::new),
                    new UnitPath(row.getString(3)),
                    PlainQuery.text(row, 4).map(PositionCode::new),
                    new UnitPath(row.getString(5)),
                    row.getObject(6, LocalDate.class),
                    TaskRow.instant(row, 7)));

    private final PostgresUnits units;

    public PostgresReorganisations(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public List<Reorganisation> all() {
        return units.ask(ALL);
    }

    @Override
    public void add(Reorganisation moved) {
        units.write(Write.of("""
                        insert into reorganisation (id, from_position, from_unit, to_position, to_unit, day, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .with(
                        moved.id(),
                        moved.from().map(PositionCode::value),
                        moved.fromUnit().path())
                .with(moved.to().map(PositionCode::value), moved.toUnit().path())
                .with(moved.day(), moved.recordedAt()));
    }
}
