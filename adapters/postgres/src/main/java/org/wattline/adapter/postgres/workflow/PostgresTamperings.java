package org.wattline.adapter.postgres.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.Write;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.workflow.history.Tamperings;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.history.Round;
import org.wattline.domain.workflow.history.Tampering;

/** What looks at histories have found, on PostgreSQL. */
public final class PostgresTamperings implements Tamperings {
    private static final PlainQuery<Tampering> OF = new PlainQuery<>(
            "select subject, unit_path, what, since, seen, gone from process_tampering where subject = any(?)",
            PostgresTamperings::tampering);
    private static final PlainQuery<Tampering> LIST = new PlainQuery<>("""
            with at as (select ?::text as unit, ?::boolean as present, ?::text as last)
            select subject, unit_path, what, since, seen, gone from at, process_tampering
            where (at.unit = '/' or unit_path in ('/', at.unit) or starts_with(unit_path, at.unit || '/'))
              and (at.present is null or at.present = (gone is null)) and subject collate "C" > at.last
            order by subject collate "C" limit ?""", PostgresTamperings::tampering);
    private static final PlainQuery<Long> PRESENT =
            new PlainQuery<>("select count(*) from process_tampering where gone is null", row -> row.getLong(1));
    private static final PlainQuery<Round> ROUND = new PlainQuery<>(
            "select began, reached, cases, ended from process_verification order by began desc limit 1",
            row -> new Round(
                    TaskRow.instant(row, 1),
                    PlainQuery.text(row, 2).map(InstanceNo::new),
                    row.getLong(3),
                    instant(row, 4)));

    private final PostgresUnits units;

    public PostgresTamperings(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public List<Tampering> of(Collection<String> subjects) {
        return units.ask(OF, PlainQuery.array("text", subjects));
    }

    @Override
    public void save(List<Tampering> found) {
        if (found.isEmpty()) return;
        units.write(Write.of("""
                        insert into process_tampering (subject, unit_path, what, since, seen, gone)
                        select subject, unit_path, what, since::timestamptz, seen::timestamptz, nullif(gone, '')::timestamptz
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                          as found (subject, unit_path, what, since, seen, gone)
                        on conflict (subject) do update set unit_path = excluded.unit_path, what = excluded.what,
                          since = excluded.since, seen = excluded.seen, gone = excluded.gone""")
                .column("text", found, Tampering::subject)
                .column("text", found, each -> each.unit().path())
                .column("text", found, Tampering::what)
                .column("text", found, each -> each.since().toString())
                .column("text", found, each -> each.seen().toString())
                .column(
                        "text",
                        found,
                        each -> each.gone().map(Instant::toString).orElse("")));
    }

    @Override
    public Page<Tampering> list(Scope scope, Optional<Boolean> present, Page.Request page) {
        if (scope.customers().isPresent()) return new Page<>(List.of(), Optional.empty());
        List<Tampering> rows = units.ask(
                LIST,
                scope.unit().map(UnitPath::path).orElse("/"),
                present,
                page.after().orElse(""),
                page.limit() + 1);
        return Page.of(rows, page.limit(), Tampering::subject);
    }

    @Override
    public long present() {
        return units.ask(PRESENT).getFirst();
    }

    @Override
    public Optional<Round> round() {
        return units.ask(ROUND).stream().findFirst();
    }

    @Override
    public void save(Round round) {
        units.write(Write.of("""
                        insert into process_verification (began, reached, cases, ended) values (?, ?, ?, ?::timestamptz)
                        on conflict (began) do update set reached = excluded.reached, cases = excluded.cases, ended = excluded.ended""")
                .with(round.began(), round.reached().map(InstanceNo::value), round.cases(), round.ended()));
    }

    private static Tampering tampering(ResultSet row) throws SQLException {
        return new Tampering(
                row.getString(1),
                new UnitPath(row.getString(2)),
                row.getString(3),
                TaskRow.instant(row, 4),
                TaskRow.instant(row, 5),
                instant(row, 6));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column) == null ? Optional.empty() : Optional.of(TaskRow.instant(row, column));
    }
}
