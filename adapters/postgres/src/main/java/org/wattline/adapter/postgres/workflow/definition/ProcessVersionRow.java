package org.wattline.adapter.postgres.workflow.definition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.publication.ProcessVersion;
import org.wattline.domain.workflow.publication.Stage;

/** A row of {@code process_version}. */
public record ProcessVersionRow(
        String code,
        int number,
        String state,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String document,
        List<String> authors,
        Optional<String> actedBy,
        Optional<Instant> actedAt,
        Optional<String> publisher,
        Optional<String> reason,
        long version) {
    static ProcessVersionRow of(ProcessVersion version) {
        Stage stage = version.stage();
        return new ProcessVersionRow(
                version.key().code(),
                version.key().version(),
                stage.label(),
                version.during().from(),
                version.during().to(),
                version.document(),
                version.authors(),
                by(stage),
                at(stage),
                stage instanceof Stage.Retired retired ? Optional.of(retired.publisher()) : Optional.empty(),
                stage instanceof Stage.Retired retired ? Optional.of(retired.reason()) : Optional.empty(),
                version.version().number());
    }

    static String place(ProcessKey key) {
        return key.code() + String.format(Locale.ROOT, "/%09d", key.version());
    }

    ProcessVersion processVersion() {
        Span during = validTo.map(end -> Span.of(validFrom, end)).orElseGet(() -> Span.startingOn(validFrom));
        return new ProcessVersion(
                new ProcessKey(code, number), during, document, authors, stage(), new Version(version));
    }

    private Stage stage() {
        return switch (state) {
            case "DRAFT" -> new Stage.Draft();
            case "CHECKED" -> new Stage.Checked(actedAt.orElseThrow());
            case "PROPOSED" -> new Stage.Proposed(actedBy.orElseThrow(), actedAt.orElseThrow());
            case "PUBLISHED" -> new Stage.Published(actedBy.orElseThrow(), actedAt.orElseThrow());
            case "RETIRED" ->
                new Stage.Retired(
                        publisher.orElseThrow(), actedBy.orElseThrow(), actedAt.orElseThrow(), reason.orElseThrow());
            default -> throw new IllegalStateException("unknown state of a version: " + state);
        };
    }

    private static Optional<String> by(Stage stage) {
        return switch (stage) {
            case Stage.Draft draft -> Optional.empty();
            case Stage.Checked checked -> Optional.empty();
            case Stage.Proposed proposed -> Optional.of(proposed.by());
            case Stage.Published published -> Optional.of(published.by());
            case Stage.Retired retired -> Optional.of(retired.by());
        };
    }

    private static Optional<Instant> at(Stage stage) {
        return switch (stage) {
            case Stage.Draft draft -> Optional.empty();
            case Stage.Checked checked -> Optional.of(checked.at());
            case Stage.Proposed proposed -> Optional.of(proposed.at());
            case Stage.Published published -> Optional.of(published.at());
            case Stage.Retired retired -> Optional.of(retired.at());
        };
    }
}
