package org.wattline.adapter.postgres.metering;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.Json;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.field.CommandStage;
import org.wattline.domain.metering.field.Concentrator;
import org.wattline.domain.metering.field.MeterCommand;
import org.wattline.domain.metering.field.MeterCommandId;
import org.wattline.domain.metering.field.MeterOrder;

/** A row of {@code meter_command}. */
public record MeterCommandRow(
        UUID id,
        String assetNo,
        String unitPath,
        String host,
        int port,
        String task,
        String reason,
        String orderedBy,
        Instant orderedAt,
        Instant expiresAt,
        Optional<String> approvedBy,
        String state,
        int tries,
        Optional<Instant> dueAt,
        boolean unknown,
        Optional<Instant> endedAt,
        Optional<String> words,
        String findings,
        long version) {
    MeterCommand command() {
        return new MeterCommand(
                new MeterCommandId(id),
                new AssetNo(assetNo),
                new UnitPath(unitPath),
                new Concentrator(host, port),
                MeterOrder.valueOf(task),
                reason,
                orderedBy,
                orderedAt,
                expiresAt,
                approvedBy,
                stage(),
                new Version(version));
    }

    private CommandStage stage() {
        return switch (CommandStage.State.valueOf(state)) {
            case PROPOSED -> new CommandStage.Proposed();
            case QUEUED -> new CommandStage.Queued(tries, dueAt.orElseThrow(), unknown, words);
            case SENT -> new CommandStage.Sent(tries, dueAt.orElseThrow(), unknown);
            case CONFIRMED -> new CommandStage.Confirmed(endedAt.orElseThrow(), Json.texts(findings));
            case FAILED -> new CommandStage.Failed(endedAt.orElseThrow(), words.orElseThrow());
            case EXPIRED -> new CommandStage.Expired(endedAt.orElseThrow(), unknown);
            case CANCELLED -> new CommandStage.Cancelled(endedAt.orElseThrow(), words.orElseThrow());
        };
    }
}
