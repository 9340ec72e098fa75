package org.wattline.adapter.postgres.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.publication.CalendarKey;
import org.wattline.domain.tariff.publication.CalendarVersion;

/** A row of {@code calendar_version}. */
public record CalendarVersionRow(
        String calendarId,
        String versionName,
        String state,
        Optional<LocalDate> validTo,
        String document,
        List<String> authors,
        Optional<String> actedBy,
        Optional<Instant> actedAt,
        Optional<String> successor,
        Optional<String> reason,
        long version) {
    CalendarVersion version(TariffDocuments documents) {
        CalendarKey key = new CalendarKey(calendarId, versionName);
        return switch (documents.calendar(document)) {
            case Outcome.Done<TouCalendar>(TouCalendar calendar) ->
                new CalendarVersion(
                        key,
                        calendar,
                        authors,
                        new StageColumns(actedBy, actedAt, successor, reason).stage(state, validTo),
                        new Version(version));
            case Outcome.Refused<TouCalendar>(var why) ->
                throw new IllegalStateException(key + " is stored in another shape: " + why);
        };
    }
}
