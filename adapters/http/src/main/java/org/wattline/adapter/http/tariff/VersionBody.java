package org.wattline.adapter.http.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.publication.GoldenCase;
import org.wattline.domain.tariff.publication.Stage;
import org.wattline.domain.tariff.publication.TariffVersion;

/**
 * A version of a tariff as clients see it.
 *
 * @param versionName name of the version, as in its document
 * @param state {@code DRAFT}, {@code CHECKED}, {@code PROPOSED}, {@code PUBLISHED}, {@code SUPERSEDED} or {@code WITHDRAWN}
 * @param inForce the days on which it applies, where it is published, or would
 * @param drafted whether it was drafted here; otherwise it came from a file and is not changed by commands
 * @param authors who wrote it
 * @param by who proposed, published or withdrew it
 * @param version counts how often it was stored
 */
public record VersionBody(
        TariffId tariffId,
        String versionName,
        String state,
        Days inForce,
        boolean drafted,
        List<String> authors,
        Optional<String> by,
        Optional<String> reason,
        JsonNode tariff,
        List<JsonNode> calendars,
        List<CaseBody> goldenCases,
        Version version)
        implements Tagged {
    static final VersionBody EXAMPLE = new VersionBody(
            new TariffId("ZJ-RES-ANNUAL"),
            "2027-01",
            "PUBLISHED",
            new Days(LocalDate.of(2027, 1, 1), Optional.empty()),
            true,
            List.of("price.li"),
            Optional.of("price.zhao"),
            Optional.empty(),
            DraftBody.TARIFF,
            List.of(),
            List.of(CaseBody.EXAMPLE),
            new Version(4));

    /** Days from one date up to, but without, another; open while there is none. */
    public record Days(LocalDate from, Optional<LocalDate> to) {
        static Days of(Span span) {
            return new Days(span.from(), span.to());
        }
    }

    static VersionBody of(TariffVersion version, TariffDocuments documents) {
        return new VersionBody(
                version.key().tariff(),
                version.key().version(),
                version.stage().label(),
                Days.of(version.inForce()),
                true,
                version.authors(),
                by(version.stage()),
                version.stage() instanceof Stage.Withdrawn gone ? Optional.of(gone.reason()) : Optional.empty(),
                DocumentTree.of(documents.text(version.tariff())),
                version.calendars().stream()
                        .map(calendar -> DocumentTree.of(documents.text(calendar)))
                        .toList(),
                version.cases().stream().map(CaseBody::of).toList(),
                version.version());
    }

    /** A version that came from a file. */
    static VersionBody of(Tariff tariff, List<GoldenCase> cases, TariffDocuments documents) {
        return new VersionBody(
                tariff.id(),
                tariff.version(),
                "PUBLISHED",
                Days.of(tariff.provision().validity()),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                DocumentTree.of(documents.text(tariff)),
                List.of(),
                cases.stream().map(CaseBody::of).toList(),
                Version.NEW);
    }

    static Optional<String> by(Stage stage) {
        return switch (stage) {
            case Stage.Draft draft -> Optional.empty();
            case Stage.Checked checked -> Optional.empty();
            case Stage.Proposed proposed -> Optional.of(proposed.by());
            case Stage.Published published -> Optional.of(published.by());
            case Stage.Superseded superseded -> Optional.of(superseded.by());
            case Stage.Withdrawn withdrawn -> Optional.of(withdrawn.by());
        };
    }
}
