package org.wattline.domain.metering.route;

import java.time.Instant;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.reading.ReadingSource;

/** What came of a task of reading. */
public sealed interface TaskResult {
    /** Nothing yet. */
    record Open() implements TaskResult {}

    /** A true reading (实抄). */
    record Read(AssetNo meter, Instant at, ReadingSource source) implements TaskResult {}

    /** A reading that a rule made (估抄). */
    record Estimated(AssetNo meter, Instant at) implements TaskResult {}

    /** None, and this is why (缺抄). */
    record Missed(MissingReason reason, String words, String by, Instant at) implements TaskResult {}

    default State state() {
        return switch (this) {
            case Open open -> State.OPEN;
            case Read read -> State.READ;
            case Estimated estimated -> State.ESTIMATED;
            case Missed missed -> State.EXPLAINED;
        };
    }

    /** Its kinds. */
    enum State {
        OPEN,
        READ,
        ESTIMATED,
        EXPLAINED
    }
}
