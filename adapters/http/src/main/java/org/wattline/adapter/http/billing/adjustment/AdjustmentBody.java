package org.wattline.adapter.http.billing.adjustment;

import java.time.Instant;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.adjustment.Adjustment;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Money;

/**
 * A credit or debit note.
 *
 * @param noteNo the number of its bill, under which {@code /v1/bills} shows its lines
 * @param total negative for a refund
 * @param secondPerson whether somebody else than who drafted it has to approve
 */
public record AdjustmentBody(
        BillNo noteNo,
        AccountNo accountNo,
        Optional<BillNo> corrects,
        String reason,
        Money total,
        boolean secondPerson,
        String state,
        String draftedBy,
        Instant draftedAt,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> withdrawnWhy,
        Version version)
        implements Tagged {
    static final AdjustmentBody EXAMPLE = new AdjustmentBody(
            BillNo.of(12),
            AccountNo.of(1),
            Optional.of(BillNo.of(7)),
            "meter 4 % slow, verified 2026-03-01",
            Money.yuan("250.00"),
            false,
            "APPROVED",
            "biller",
            Instant.parse("2026-03-02T01:00:00Z"),
            Optional.of("bill-reviewer"),
            Optional.of(Instant.parse("2026-03-02T02:00:00Z")),
            Optional.empty(),
            new Version(2));

    static AdjustmentBody of(Adjustment note) {
        return switch (note.stage()) {
            case Adjustment.Stage.Drafted() -> body(note, Optional.empty(), Optional.empty(), Optional.empty());
            case Adjustment.Stage.Approved(String by, Instant at) ->
                body(note, Optional.of(by), Optional.of(at), Optional.empty());
            case Adjustment.Stage.Withdrawn(String by, Instant at, String why) ->
                body(note, Optional.of(by), Optional.of(at), Optional.of(why));
        };
    }

    private static AdjustmentBody body(
            Adjustment note, Optional<String> by, Optional<Instant> at, Optional<String> why) {
        return new AdjustmentBody(
                note.no(),
                note.account(),
                note.corrects(),
                note.reason(),
                note.total(),
                note.second(),
                note.stage().label(),
                note.draftedBy(),
                note.draftedAt(),
                by,
                at,
                why,
                note.version());
    }
}
