package org.wattline.adapter.http.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.publication.CalendarVersion;
import org.wattline.domain.tariff.publication.Stage;

/**
 * An edition of a time-of-use calendar as clients see it.
 *
 * @param state {@code DRAFT}, {@code CHECKED}, {@code PROPOSED}, {@code PUBLISHED}, {@code SUPERSEDED} or {@code WITHDRAWN}
 * @param inForce the days on which it applies, where it is published, or would
 * @param drafted whether it was drafted here by itself; otherwise it came from a file or with a tariff and is not changed by commands
 * @param by who proposed, published or withdrew it
 * @param version counts how often it was stored
 */
public record CalendarVersionBody(
        String calendarId,
        String versionName,
        String state,
        VersionBody.Days inForce,
        boolean drafted,
        List<String> authors,
        Optional<String> by,
        Optional<String> reason,
        JsonNode calendar,
        Version version)
        implements Tagged {
    static final CalendarVersionBody EXAMPLE = new CalendarVersionBody(
            "XX-TOU",
            "2027",
            "PROPOSED",
            new VersionBody.Days(LocalDate.of(2027, 1, 1), Optional.empty()),
            true,
            List.of("price.li"),
            Optional.of("price.li"),
            Optional.empty(),
            TouCalendarRoutes.CalendarBody.EXAMPLE.calendar(),
            new Version(3));

    static CalendarVersionBody of(CalendarVersion version, TariffDocuments documents) {
        return new CalendarVersionBody(
                version.key().calendar(),
                version.key().version(),
                version.stage().label(),
                VersionBody.Days.of(version.inForce()),
                true,
                version.authors(),
                VersionBody.by(version.stage()),
                version.stage() instanceof Stage.Withdrawn gone ? Optional.of(gone.reason()) : Optional.empty(),
                DocumentTree.of(documents.text(version.calendar())),
                version.version());
    }

    /** One that came from a file, or with a tariff. */
    static CalendarVersionBody of(TouCalendar calendar, TariffDocuments documents) {
        return new CalendarVersionBody(
                calendar.provision().id(),
                calendar.provision().version(),
                "PUBLISHED",
                VersionBody.Days.of(calendar.provision().validity()),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                DocumentTree.of(documents.text(calendar)),
                Version.NEW);
    }
}
