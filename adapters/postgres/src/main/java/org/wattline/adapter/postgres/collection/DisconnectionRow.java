package org.wattline.adapter.postgres.collection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.disconnection.Disconnection;
import org.wattline.domain.collection.disconnection.DisconnectionId;
import org.wattline.domain.collection.disconnection.DisconnectionStage;
import org.wattline.domain.collection.disconnection.Evidence;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.field.MeterCommandId;
import org.wattline.domain.quantity.Money;

/** A row of {@code disconnection}. */
public record DisconnectionRow(
        UUID id,
        String accountNo,
        UUID customerId,
        String unitPath,
        Optional<String> assetNo,
        BigDecimal owedCny,
        Instant cutAt,
        boolean important,
        String noticedBy,
        Optional<Instant> commandedAt,
        String state,
        Optional<String> approvedBy,
        Optional<Instant> finalAskedAt,
        Optional<UUID> commandId,
        Optional<Instant> stageAt,
        Optional<Instant> dueAt,
        Optional<String> words,
        Optional<String> stoppedBy,
        long version) {
    Disconnection with(List<Evidence> evidence) {
        return new Disconnection(
                new DisconnectionId(id),
                new AccountNo(accountNo),
                new CustomerId(customerId),
                new UnitPath(unitPath),
                assetNo.map(AssetNo::new),
                Money.rounded(owedCny),
                cutAt,
                important,
                noticedBy,
                evidence,
                commandedAt,
                stage(),
                new Version(version));
    }

    private DisconnectionStage stage() {
        Optional<MeterCommandId> command = commandId.map(MeterCommandId::new);
        return switch (DisconnectionStage.State.valueOf(state)) {
            case NOTICED -> new DisconnectionStage.Noticed();
            case APPROVED ->
                new DisconnectionStage.Approved(approvedBy.orElseThrow(), stageAt.orElseThrow(), finalAskedAt);
            case COMMAND_SENT ->
                new DisconnectionStage.CommandSent(
                        approvedBy.orElseThrow(), command.orElseThrow(), stageAt.orElseThrow());
            case FIELD_ORDER ->
                new DisconnectionStage.FieldOrder(approvedBy.orElseThrow(), stageAt.orElseThrow(), words.orElseThrow());
            case OPENED -> new DisconnectionStage.Opened(stageAt.orElseThrow(), words.orElseThrow());
            case RECONNECT_REQUESTED ->
                new DisconnectionStage.ReconnectRequested(
                        stageAt.orElseThrow(), dueAt.orElseThrow(), command, words.orElseThrow());
            case CLOSED -> new DisconnectionStage.Closed(stageAt.orElseThrow(), words.orElseThrow());
            case STOPPED ->
                new DisconnectionStage.Stopped(stageAt.orElseThrow(), words.orElseThrow(), stoppedBy.orElseThrow());
        };
    }

    /** What of a stage stands in which column. */
    record Columns(
            Optional<String> approvedBy,
            Optional<Instant> finalAskedAt,
            Optional<UUID> commandId,
            Optional<Instant> stageAt,
            Optional<Instant> dueAt,
            Optional<String> words,
            Optional<String> stoppedBy) {
        static Columns of(DisconnectionStage stage) {
            return switch (stage) {
                case DisconnectionStage.Noticed noticed ->
                    new Columns(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
                case DisconnectionStage.Approved(String by, Instant at, Optional<Instant> asked) ->
                    new Columns(
                            Optional.of(by),
                            asked,
                            Optional.empty(),
                            Optional.of(at),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
                case DisconnectionStage.CommandSent(String by, MeterCommandId command, Instant at) ->
                    new Columns(
                            Optional.of(by),
                            Optional.empty(),
                            Optional.of(command.value()),
                            Optional.of(at),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
                case DisconnectionStage.FieldOrder(String by, Instant since, String why) ->
                    new Columns(
                            Optional.of(by),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(since),
                            Optional.empty(),
                            Optional.of(why),
                            Optional.empty());
                case DisconnectionStage.Opened(Instant at, String how) -> plain(at, how, Optional.empty());
                case DisconnectionStage.ReconnectRequested(
                        Instant at,
                        Instant due,
                        Optional<MeterCommandId> command,
                        String why) ->
                    new Columns(
                            Optional.empty(),
                            Optional.empty(),
                            command.map(MeterCommandId::value),
                            Optional.of(at),
                            Optional.of(due),
                            Optional.of(why),
                            Optional.empty());
                case DisconnectionStage.Closed(Instant at, String how) -> plain(at, how, Optional.empty());
                case DisconnectionStage.Stopped(Instant at, String why, String by) -> plain(at, why, Optional.of(by));
            };
        }

        private static Columns plain(Instant at, String words, Optional<String> stoppedBy) {
            return new Columns(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(at),
                    Optional.empty(),
                    Optional.of(words),
                    stoppedBy);
        }
    }

    /** A row of {@code disconnection_evidence}. */
    public record EvidenceRow(
            UUID disconnectionId, String notice, String means, String reference, Instant servedAt, String filedBy) {
        Evidence evidence() {
            return new Evidence(
                    Evidence.Notice.valueOf(notice), Evidence.Means.valueOf(means), reference, servedAt, filedBy);
        }
    }
}
