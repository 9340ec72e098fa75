package org.wattline.adapter.postgres.tariff;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.tariff.CalendarVersions;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.domain.tariff.publication.CalendarKey;
import org.wattline.domain.tariff.publication.CalendarVersion;

/** Editions of time-of-use calendars on PostgreSQL. */
public final class PostgresCalendarVersions extends PostgresPublications<CalendarKey, CalendarVersion>
        implements CalendarVersions {
    private static final Kept KEPT = new Kept("calendar-version", "calendar_version", "calendar_id", """
            insert into calendar_version (calendar_id, version_name, state, valid_from, valid_to, document, authors,
              acted_by, acted_at, successor, reason, edition, version)
            values (:id, :name, :state, :from, :to, :document, :authors, :by, :at, :successor, :reason,
              nextval('tariff_edition'), 1)""", """
            update calendar_version set state = :state, valid_from = :from, valid_to = :to, document = :document,
              authors = :authors, acted_by = :by, acted_at = :at, successor = :successor, reason = :reason,
              edition = nextval('tariff_edition'), version = version + 1""");

    private final TariffDocuments documents;

    public PostgresCalendarVersions(PostgresUnits units, TariffDocuments documents) {
        super(units, KEPT, CalendarVersion::key);
        this.documents = documents;
    }

    @Override
    public Optional<CalendarVersion> find(CalendarKey key) {
        return find(key.calendar(), key.version());
    }

    @Override
    public List<CalendarVersion> of(String calendar) {
        return named(calendar);
    }

    @Override
    List<CalendarVersion> rows(Query query) {
        return query.mapTo(CalendarVersionRow.class)
                .map(row -> row.version(documents))
                .list();
    }

    @Override
    Update own(Update update, CalendarVersion version) {
        return update.bind("document", documents.text(version.calendar()));
    }
}
