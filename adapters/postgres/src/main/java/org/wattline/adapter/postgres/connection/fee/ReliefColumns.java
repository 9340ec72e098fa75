package org.wattline.adapter.postgres.connection.fee;

import java.time.Instant;
import java.util.Optional;
import org.wattline.domain.connection.fee.FeeRelief;

/** What was decided about relief, as columns. */
record ReliefColumns(Optional<String> by, Optional<Instant> at, Optional<String> why) {
    static ReliefColumns of(FeeRelief.Decision decision) {
        return switch (decision) {
            case FeeRelief.Asked() -> new ReliefColumns(Optional.empty(), Optional.empty(), Optional.empty());
            case FeeRelief.Approved(String by, Instant at) ->
                new ReliefColumns(Optional.of(by), Optional.of(at), Optional.empty());
            case FeeRelief.Rejected(String by, Instant at, String why) ->
                new ReliefColumns(Optional.of(by), Optional.of(at), Optional.of(why));
        };
    }
}
