package org.wattline.adapter.postgres.tariff;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.platform.Page;
import org.wattline.application.tariff.CalendarVersions;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.domain.tariff.publication.CalendarKey;
import org.wattline.domain.tariff.publication.CalendarVersion;

/** Editions of time-of-use calendars on PostgreSQL: the content as its document, what is asked for as columns. */
public final class PostgresCalendarVersions implements CalendarVersions {
    private static final String RESOURCE = "calendar-version";

    private final PostgresUnits units;
    private final TariffDocuments documents;

    public PostgresCalendarVersions(PostgresUnits units, TariffDocuments documents) {
        this.units = units;
        this.documents = documents;
    }

    @Override
    public Optional<CalendarVersion> find(CalendarKey key) {
        return select(
                        "where calendar_id = :calendar and version_name = :name",
                        query -> query.bind("calendar", key.calendar()).bind("name", key.version()))
                .stream()
                .findFirst();
    }

    @Override
    public List<CalendarVersion> of(String calendar) {
        return select(
                "where calendar_id = :calendar order by version_name collate \"C\"",
                query -> query.bind("calendar", calendar));
    }

    @Override
    public List<CalendarVersion> binding() {
        return select(
                "where state in ('PUBLISHED', 'SUPERSEDED') order by valid_from, calendar_id, version_name",
                query -> query);
    }

    @Override
    public Page<CalendarVersion> list(Optional<String> state, Page.Request page) {
        List<CalendarVersion> rows = select(
                """
                where (cast(:state as text) is null or state = :state)
                  and (cast(:after as text) is null or (calendar_id || '@' || version_name) collate "C" > :after)
                order by (calendar_id || '@' || version_name) collate "C" limit :limit""",
                query -> query.bind("state", state).bind("after", page.after()).bind("limit", page.limit() + 1));
        return Page.of(rows, page.limit(), each -> each.key().toString());
    }

    @Override
    public long edition() {
        return units.read(h -> h.createQuery("select coalesce(max(edition), 0) from calendar_version")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void add(CalendarVersion version) {
        TariffEditions.oneAtATime(units);
        bound(units.handle().createUpdate("""
                                        insert into calendar_version (calendar_id, version_name, state, valid_from, valid_to, document, authors,
                                          acted_by, acted_at, successor, reason, edition, version)
                                        values (:calendar, :name, :state, :from, :to, :document, :authors, :by, :at, :successor, :reason,
                                          nextval('tariff_edition'), 1)"""), version).execute();
        units.added(RESOURCE, version.key(), version);
    }

    @Override
    public CalendarVersion save(CalendarVersion version) {
        TariffEditions.oneAtATime(units);
        int rows = bound(units.handle().createUpdate("""
                                        update calendar_version set state = :state, valid_from = :from, valid_to = :to, document = :document,
                                          authors = :authors, acted_by = :by, acted_at = :at, successor = :successor, reason = :reason,
                                          edition = nextval('tariff_edition'), version = version + 1
                                        where calendar_id = :calendar and version_name = :name and version = :version"""), version)
                .bind("version", version.version().number())
                .execute();
        return units.stored(RESOURCE, version.key(), version, rows);
    }

    private Update bound(Update update, CalendarVersion version) {
        StageColumns stage = StageColumns.of(version.stage());
        return update.bind("calendar", version.key().calendar())
                .bind("name", version.key().version())
                .bind("state", version.stage().label())
                .bind("from", version.inForce().from())
                .bind("to", version.inForce().to())
                .bind("document", documents.text(version.calendar()))
                .bindArray("authors", String.class, version.authors())
                .bind("by", stage.by())
                .bind("at", stage.at())
                .bind("successor", stage.successor())
                .bind("reason", stage.reason());
    }

    private List<CalendarVersion> select(String rest, UnaryOperator<Query> binding) {
        return units
                .read(h -> binding.apply(h.createQuery("select * from calendar_version " + rest))
                        .mapTo(CalendarVersionRow.class)
                        .list())
                .stream()
                .map(row -> row.version(documents))
                .map(version -> units.loaded(RESOURCE, version.key(), version))
                .toList();
    }
}
