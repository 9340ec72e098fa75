package org.wattline.adapter.postgres.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.publication.TariffVersion;
import org.wattline.domain.tariff.publication.VersionKey;

/** A row of {@code tariff_version}. */
public record TariffVersionRow(
        String tariffId,
        String versionName,
        String state,
        Optional<LocalDate> validTo,
        String document,
        List<String> calendars,
        String cases,
        List<String> authors,
        Optional<String> actedBy,
        Optional<Instant> actedAt,
        Optional<String> successor,
        Optional<String> reason,
        long version) {
    TariffVersion version(TariffDocuments documents) {
        return new TariffVersion(
                new VersionKey(new TariffId(tariffId), versionName),
                value(documents.tariff(document)),
                calendars.stream().map(text -> value(documents.calendar(text))).toList(),
                GoldenCaseColumn.read(cases),
                authors,
                new StageColumns(actedBy, actedAt, successor, reason).stage(state, validTo),
                new Version(version));
    }

    private <T> T value(Outcome<T> read) {
        return switch (read) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) ->
                throw new IllegalStateException(tariffId + "@" + versionName + " is stored in another shape: " + why);
        };
    }
}
