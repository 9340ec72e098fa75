package org.wattline.adapter.postgres.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.workflow.supervision.Workers;
import org.wattline.domain.access.UnitPath;

/** What everybody has on the desk, on PostgreSQL. */
public final class PostgresWorkers implements Workers {
    private static final PlainQuery<Row> DESKS = new PlainQuery<>(
            """
            select holder, count(*), count(*) filter (where due_on between ?::date and ?::date),
              count(*) filter (where due_on < ?::date), nullif(min(due_on), '9999-12-31')
            from task where state = 'CLAIMED' and holder > ?
              and (?::text = '/' or unit_path = ?::text or starts_with(unit_path, ?::text || '/'))
            group by holder order by holder limit ?""",
            row -> new Row(
                    row.getString(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    PlainQuery.value(row, 5, LocalDate.class)));
    private static final PlainQuery<Long> OPEN =
            new PlainQuery<>("select count(*) from task where state = 'CLAIMED' and holder = ?", row -> row.getLong(1));

    private final PostgresUnits units;

    public PostgresWorkers(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Page<Row> list(Scope scope, LocalDate today, LocalDate soon, Page.Request page) {
        if (scope.customers().isPresent()) return new Page<>(List.of(), Optional.empty());
        String unit = scope.unit().map(UnitPath::path).orElse("/");
        List<Row> rows =
                units.ask(DESKS, today, soon, today, page.after().orElse(""), unit, unit, unit, page.limit() + 1);
        return Page.of(rows, page.limit(), Row::login);
    }

    @Override
    public long open(String login) {
        return units.ask(OPEN, login).getFirst();
    }
}
