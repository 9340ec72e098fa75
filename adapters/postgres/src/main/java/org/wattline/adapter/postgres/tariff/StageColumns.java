package org.wattline.adapter.postgres.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.tariff.publication.Stage;

/** A stage as columns. */
record StageColumns(Optional<String> by, Optional<Instant> at, Optional<String> successor, Optional<String> reason) {
    static StageColumns of(Stage stage) {
        return switch (stage) {
            case Stage.Draft() ->
                new StageColumns(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
            case Stage.Checked(var at) ->
                new StageColumns(Optional.empty(), Optional.of(at), Optional.empty(), Optional.empty());
            case Stage.Proposed(var by, var at) -> acted(by, at);
            case Stage.Published(var by, var at) -> acted(by, at);
            case Stage.Superseded(var by, var at, var successor, var before) ->
                new StageColumns(Optional.of(by), Optional.of(at), Optional.of(successor), Optional.empty());
            case Stage.Withdrawn(var by, var at, var reason) ->
                new StageColumns(Optional.of(by), Optional.of(at), Optional.empty(), Optional.of(reason));
        };
    }

    /** @param until where a successor ended it */
    Stage stage(String state, Optional<LocalDate> until) {
        return switch (state) {
            case "DRAFT" -> new Stage.Draft();
            case "CHECKED" -> new Stage.Checked(at.orElseThrow());
            case "PROPOSED" -> new Stage.Proposed(by.orElseThrow(), at.orElseThrow());
            case "PUBLISHED" -> new Stage.Published(by.orElseThrow(), at.orElseThrow());
            case "SUPERSEDED" ->
                new Stage.Superseded(by.orElseThrow(), at.orElseThrow(), successor.orElseThrow(), until.orElseThrow());
            case "WITHDRAWN" -> new Stage.Withdrawn(by.orElseThrow(), at.orElseThrow(), reason.orElseThrow());
            default -> throw new IllegalStateException("unknown state of a version: " + state);
        };
    }

    private static StageColumns acted(String by, Instant at) {
        return new StageColumns(Optional.of(by), Optional.of(at), Optional.empty(), Optional.empty());
    }
}
