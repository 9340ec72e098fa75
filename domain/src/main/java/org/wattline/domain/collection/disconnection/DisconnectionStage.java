package org.wattline.domain.collection.disconnection;

import java.time.Instant;
import java.util.Optional;
import org.wattline.domain.metering.field.MeterCommandId;

/** Where a disconnection stands. */
public sealed interface DisconnectionStage {
    /** 已通知: the first notice is given. */
    record Noticed() implements DisconnectionStage {}

    /** 已批准: another person agreed. @param finalAskedAt when the last notice was sent off, if it was */
    record Approved(String by, Instant at, Optional<Instant> finalAskedAt) implements DisconnectionStage {}

    /** 已下令: the meter is told to trip. */
    record CommandSent(String approvedBy, MeterCommandId command, Instant at) implements DisconnectionStage {}

    /** 现场停电: from afar it failed, somebody has to go there. */
    record FieldOrder(String approvedBy, Instant since, String why) implements DisconnectionStage {}

    /** 已停电. @param how what the meter showed, or who saw it */
    record Opened(Instant at, String how) implements DisconnectionStage {}

    /**
     * 待复电: it is paid, power is coming back.
     *
     * @param dueAt by when it is back
     * @param command the order to the meter; none where somebody has to go there
     */
    record ReconnectRequested(Instant at, Instant dueAt, Optional<MeterCommandId> command, String why)
            implements DisconnectionStage {}

    /** 已复电. */
    record Closed(Instant at, String how) implements DisconnectionStage {}

    /** 已终止: it never came to a cut. @param why the refusal's code, or words */
    record Stopped(Instant at, String why, String by) implements DisconnectionStage {}

    /** Its name for lists and filters. */
    default State state() {
        return switch (this) {
            case Noticed n -> State.NOTICED;
            case Approved a -> State.APPROVED;
            case CommandSent c -> State.COMMAND_SENT;
            case FieldOrder f -> State.FIELD_ORDER;
            case Opened o -> State.OPENED;
            case ReconnectRequested r -> State.RECONNECT_REQUESTED;
            case Closed c -> State.CLOSED;
            case Stopped s -> State.STOPPED;
        };
    }

    /** The order to a meter that is under way. */
    default Optional<MeterCommandId> underWay() {
        return switch (this) {
            case CommandSent sent -> Optional.of(sent.command);
            case ReconnectRequested reconnect -> reconnect.command;
            case Noticed n -> Optional.empty();
            case Approved a -> Optional.empty();
            case FieldOrder f -> Optional.empty();
            case Opened o -> Optional.empty();
            case Closed c -> Optional.empty();
            case Stopped s -> Optional.empty();
        };
    }

    /** Names of the stages. */
    enum State {
        NOTICED,
        APPROVED,
        COMMAND_SENT,
        FIELD_ORDER,
        OPENED,
        RECONNECT_REQUESTED,
        CLOSED,
        STOPPED;

        /** Whether nothing follows. */
        public boolean isOver() {
            return this == CLOSED || this == STOPPED;
        }
    }
}
