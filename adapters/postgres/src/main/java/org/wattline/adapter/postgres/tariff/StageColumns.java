package org.wattline.adapter.postgres.tariff;

import java.time.Instant;
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

    private static StageColumns acted(String by, Instant at) {
        return new StageColumns(Optional.of(by), Optional.of(at), Optional.empty(), Optional.empty());
    }
}
