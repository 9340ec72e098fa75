package org.wattline.adapter.postgres.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.platform.Page;
import org.wattline.application.workflow.Post;
import org.wattline.application.workflow.supervision.Workers;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;

/** What everybody has on the desk, on PostgreSQL. */
public final class PostgresWorkers implements Workers {
    private static final PlainQuery<Row> DESKS = new PlainQuery<>(
            """
            select holder, count(*), count(*) filter (where due_on between ?::date and ?::date),
              count(*) filter (where due_on < ?::date), nullif(min(due_on), '9999-12-31')
            from task where state = 'CLAIMED' and holder > ?
              and exists (select from unnest(?::text[]) as u (path)
                where u.path = '/' or unit_path = u.path or starts_with(unit_path, u.path || '/'))
            group by holder order by holder limit ?""",
            row -> new Row(
                    row.getString(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    PlainQuery.value(row, 5, LocalDate.class)));
    private static final PlainQuery<Waiting> WAITING = new PlainQuery<>(
            """
            select w.position, w.unit_path, w.tasks, nullif(w.oldest, '9999-12-31') from (
              select position, unit_path, count(*) as tasks, min(due_on) as oldest from task
              where state = 'READY' and exists (select from unnest(?::text[]) as u (path)
                where u.path = '/' or unit_path = u.path or starts_with(unit_path, u.path || '/'))
              group by position, unit_path) w
            where not exists (
                select from staff_assignment s where s.position = w.position and s.withdrawn_at is null and s.from_day <= ?::date
                  and (s.to_day is null or s.to_day > ?::date)
                  and (s.unit_path = '/' or s.unit_path = w.unit_path or starts_with(w.unit_path, s.unit_path || '/')))
              or exists (select from reorganisation r where coalesce(r.from_position, w.position) = w.position)
            order by w.position, w.unit_path""",
            row -> new Waiting(
                    new Post(new PositionCode(row.getString(1)), new UnitPath(row.getString(2))),
                    row.getLong(3),
                    PlainQuery.value(row, 4, LocalDate.class)));
    private static final PlainQuery<Long> OPEN =
            new PlainQuery<>("select count(*) from task where state = 'CLAIMED' and holder = ?", row -> row.getLong(1));

    private final PostgresUnits units;

    public PostgresWorkers(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Page<Row> list(Set<UnitPath> within, LocalDate today, LocalDate soon, Page.Request page) {
        List<Row> rows = units.ask(DESKS, today, soon, today, page.after().orElse(""), paths(within), page.limit() + 1);
        return Page.of(rows, page.limit(), Row::login);
    }

    @Override
    public List<Waiting> waiting(Set<UnitPath> within, LocalDate day) {
        return units.ask(WAITING, paths(within), day, day);
    }

    private static Object paths(Set<UnitPath> within) {
        return PlainQuery.array("text", within.stream().map(UnitPath::path).toList());
    }

    @Override
    public long open(String login) {
        return units.ask(OPEN, login).getFirst();
    }
}
