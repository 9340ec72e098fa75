package org.wattline.adapter.http.metering.field;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.field.CommandStage;
import org.wattline.domain.metering.field.MeterCommand;
import org.wattline.domain.metering.field.MeterOrder;

/**
 * An order to a meter.
 *
 * @param tries how often it was tried so far, while it is under way
 * @param nextTryAt when it is tried next
 * @param outcomeUnknown whether a try may have reached the meter without its answer coming back
 * @param words the last fault, why it failed, or who cancelled it
 * @param findings what the meter showed
 */
public record MeterCommandBody(
        String commandId,
        AssetNo assetNo,
        UnitPath unit,
        MeterOrder order,
        String reason,
        String orderedBy,
        Instant orderedAt,
        Instant expiresAt,
        Optional<String> approvedBy,
        CommandStage.State state,
        int tries,
        Optional<Instant> nextTryAt,
        boolean outcomeUnknown,
        Optional<Instant> endedAt,
        Optional<String> words,
        Map<String, String> findings,
        Version version)
        implements Tagged {
    static final String ID = "0198a7c2-0000-7000-8000-000000000001";

    static final MeterCommandBody EXAMPLE = new MeterCommandBody(
            ID,
            new AssetNo("M-0001"),
            new UnitPath("/33/3301"),
            MeterOrder.TRIP,
            "arrears, notice of 2026-02-20",
            "dispatcher",
            Instant.parse("2026-03-01T01:00:00Z"),
            Instant.parse("2026-03-01T05:00:00Z"),
            Optional.of("dispatch-manager"),
            CommandStage.State.CONFIRMED,
            0,
            Optional.empty(),
            false,
            Optional.of(Instant.parse("2026-03-01T01:02:03Z")),
            Optional.empty(),
            Map.of("relay", "OPEN"),
            new Version(4));

    static MeterCommandBody of(MeterCommand command) {
        return switch (command.stage()) {
            case CommandStage.Proposed p -> under(command, 0, Optional.empty(), false, Optional.empty());
            case CommandStage.Queued(int tries, Instant due, boolean unknown, Optional<String> fault) ->
                under(command, tries, Optional.of(due), unknown, fault);
            case CommandStage.Sent(int tries, Instant until, boolean unknown) ->
                under(command, tries, Optional.empty(), unknown, Optional.empty());
            case CommandStage.Confirmed(Instant at, Map<String, String> findings) ->
                ended(command, at, false, Optional.empty(), findings);
            case CommandStage.Failed(Instant at, String why) -> ended(command, at, false, Optional.of(why), Map.of());
            case CommandStage.Expired(Instant at, boolean unknown) ->
                ended(command, at, unknown, Optional.empty(), Map.of());
            case CommandStage.Cancelled(Instant at, String by) -> ended(command, at, false, Optional.of(by), Map.of());
        };
    }

    private static MeterCommandBody under(
            MeterCommand command, int tries, Optional<Instant> next, boolean unknown, Optional<String> words) {
        return body(command, tries, next, unknown, Optional.empty(), words, Map.of());
    }

    private static MeterCommandBody ended(
            MeterCommand command, Instant at, boolean unknown, Optional<String> words, Map<String, String> findings) {
        return body(command, 0, Optional.empty(), unknown, Optional.of(at), words, findings);
    }

    private static MeterCommandBody body(
            MeterCommand command,
            int tries,
            Optional<Instant> next,
            boolean unknown,
            Optional<Instant> endedAt,
            Optional<String> words,
            Map<String, String> findings) {
        return new MeterCommandBody(
                command.id().toString(),
                command.meter(),
                command.unit(),
                command.order(),
                command.reason(),
                command.orderedBy(),
                command.orderedAt(),
                command.expiresAt(),
                command.approvedBy(),
                command.stage().state(),
                tries,
                next,
                unknown,
                endedAt,
                words,
                findings,
                command.version());
    }
}
