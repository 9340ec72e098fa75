package org.wattline.adapter.http.collection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.disconnection.Disconnection;
import org.wattline.domain.collection.disconnection.DisconnectionStage;
import org.wattline.domain.collection.disconnection.Evidence;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.field.MeterCommandId;
import org.wattline.domain.quantity.Money;

/**
 * A disconnection.
 *
 * @param assetNo the meter that is cut off from afar; none where somebody goes there
 * @param commandId the order to the meter that is under way
 * @param dueAt by when power is back
 * @param words what the meter showed, why somebody has to go there, or why it was stopped
 */
public record DisconnectionBody(
        String disconnectionId,
        AccountNo accountNo,
        UnitPath unit,
        Optional<AssetNo> assetNo,
        Money owed,
        Instant cutAt,
        boolean important,
        String noticedBy,
        List<Evidence> evidence,
        DisconnectionStage.State state,
        Optional<String> approvedBy,
        Optional<Instant> since,
        Optional<String> commandId,
        Optional<Instant> dueAt,
        Optional<String> words,
        Version version)
        implements Tagged {
    static final DisconnectionBody EXAMPLE = new DisconnectionBody(
            CaseBody.ID,
            AccountNo.of(1),
            new UnitPath("/33/3301"),
            Optional.of(new AssetNo("M-0001")),
            Money.yuan("236.40"),
            Instant.parse("2026-04-17T02:00:00Z"),
            false,
            "collector",
            List.of(new Evidence(
                    Evidence.Notice.FIRST,
                    Evidence.Means.HANDED_OVER,
                    "签收单 0417",
                    Instant.parse("2026-04-13T03:00:00Z"),
                    "collector")),
            DisconnectionStage.State.APPROVED,
            Optional.of("collection-manager"),
            Optional.of(Instant.parse("2026-04-14T01:00:00Z")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Version(3));

    static DisconnectionBody of(Disconnection each) {
        Optional<String> nothing = Optional.empty();
        Optional<Instant> never = Optional.empty();
        return switch (each.stage()) {
            case DisconnectionStage.Noticed noticed -> body(each, nothing, never, never, nothing);
            case DisconnectionStage.Approved(String by, Instant at, Optional<Instant> asked) ->
                body(each, Optional.of(by), Optional.of(at), never, nothing);
            case DisconnectionStage.CommandSent(String by, MeterCommandId command, Instant at) ->
                body(each, Optional.of(by), Optional.of(at), never, nothing);
            case DisconnectionStage.FieldOrder(String by, Instant at, String why) ->
                body(each, Optional.of(by), Optional.of(at), never, Optional.of(why));
            case DisconnectionStage.Opened(Instant at, String how) ->
                body(each, nothing, Optional.of(at), never, Optional.of(how));
            case DisconnectionStage.ReconnectRequested(
                    Instant at,
                    Instant due,
                    Optional<MeterCommandId> command,
                    String why) -> body(each, nothing, Optional.of(at), Optional.of(due), Optional.of(why));
            case DisconnectionStage.Closed(Instant at, String how) ->
                body(each, nothing, Optional.of(at), never, Optional.of(how));
            case DisconnectionStage.Stopped(Instant at, String why, String by) ->
                body(each, nothing, Optional.of(at), never, Optional.of(why));
        };
    }

    private static DisconnectionBody body(
            Disconnection each,
            Optional<String> approvedBy,
            Optional<Instant> since,
            Optional<Instant> dueAt,
            Optional<String> words) {
        return new DisconnectionBody(
                each.id().toString(),
                each.account(),
                each.unit(),
                each.meter(),
                each.owed(),
                each.cutAt(),
                each.important(),
                each.noticedBy(),
                each.evidence(),
                each.stage().state(),
                approvedBy,
                since,
                each.stage().underWay().map(MeterCommandId::toString),
                dueAt,
                words,
                each.version());
    }
}
