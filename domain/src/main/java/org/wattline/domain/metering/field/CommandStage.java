package org.wattline.domain.metering.field;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Where an order to a meter stands. */
public sealed interface CommandStage {
    /** 待批准: waits for a second person. */
    record Proposed() implements CommandStage {}

    /**
     * 待发送: waits for its next try.
     *
     * @param tries how often it was tried
     * @param unknown whether a try may have reached the meter without its answer reaching us
     * @param fault what went wrong last
     */
    record Queued(int tries, Instant dueAt, boolean unknown, Optional<String> fault) implements CommandStage {}

    /**
     * 已发送: a server talks to the meter.
     *
     * @param tries this one included
     * @param until when that server is given up, because it must have died
     * @param unknown whether an earlier try may have reached the meter
     */
    record Sent(int tries, Instant until, boolean unknown) implements CommandStage {}

    /** 已确认: done, and read back where it can be. @param findings what the meter showed */
    record Confirmed(Instant at, Map<String, String> findings) implements CommandStage {
        public Confirmed {
            findings = Map.copyOf(findings);
        }
    }

    /** 失败: the meter denied it, or too many tries got no answer. */
    record Failed(Instant at, String reason) implements CommandStage {}

    /** 已过期: its time passed first. @param unknown whether it may have reached the meter all the same */
    record Expired(Instant at, boolean unknown) implements CommandStage {}

    /** 已撤销. */
    record Cancelled(Instant at, String by) implements CommandStage {}

    /** Its name for lists and filters. */
    default State state() {
        return switch (this) {
            case Proposed p -> State.PROPOSED;
            case Queued q -> State.QUEUED;
            case Sent s -> State.SENT;
            case Confirmed c -> State.CONFIRMED;
            case Failed f -> State.FAILED;
            case Expired e -> State.EXPIRED;
            case Cancelled c -> State.CANCELLED;
        };
    }

    /** Names of the stages. */
    enum State {
        PROPOSED,
        QUEUED,
        SENT,
        CONFIRMED,
        FAILED,
        EXPIRED,
        CANCELLED
    }
}
