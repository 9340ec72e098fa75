package org.wattline.adapter.postgres.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.wattline.adapter.postgres.platform.PlainQueries;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.workflow.Tenures;
import org.wattline.domain.access.Assignment;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.workflow.organisation.Reorganisation;

/** Who holds what on PostgreSQL, in one short query: it is asked with every task that anybody touches. */
public final class PostgresTenures implements Tenures {
    private static final PlainQuery<Assignment> HELD = new PlainQuery<>("""
            select s.position, s.unit_path, s.from_day, s.to_day, s.recorded_at, s.withdrawn_at
            from staff_account a join staff_assignment s on s.account_id = a.id where a.login = ? order by s.place""", PostgresTenures::row);

    private static final PlainQueries<Assignment, Reorganisation> KNOWN =
            new PlainQueries<>(HELD, PostgresReorganisations.ALL);

    private final PostgresUnits units;

    public PostgresTenures(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public List<Assignment> of(String login) {
        return units.ask(HELD, login);
    }

    @Override
    public Tenure tenure(String login, Supplier<List<Reorganisation>> moved) {
        PlainQueries.Both<Assignment, Reorganisation> known = units.ask(KNOWN, login);
        return new Tenure(known.first(), known.second());
    }

    private static Assignment row(ResultSet row) throws SQLException {
        return new Assignment(
                new PositionCode(row.getString(1)),
                new UnitPath(row.getString(2)),
                new Span(row.getObject(3, LocalDate.class), PlainQuery.value(row, 4, LocalDate.class)),
                TaskRow.instant(row, 5),
                PlainQuery.value(row, 6, OffsetDateTime.class).map(OffsetDateTime::toInstant));
    }
}
