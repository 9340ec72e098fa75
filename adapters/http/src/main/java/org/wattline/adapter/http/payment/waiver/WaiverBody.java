package org.wattline.adapter.http.payment.waiver;

import java.time.Instant;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Belonging;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.waiver.LateFeeWaiver;
import org.wattline.domain.quantity.Money;

/** A late fee that the company does without, or is to. */
public record WaiverBody(
        UUID waiverId,
        BillNo billNo,
        AccountNo accountNo,
        CustomerId customerId,
        UnitPath unit,
        Money amount,
        String reason,
        String evidence,
        String requestedBy,
        Instant requestedAt,
        LateFeeWaiver.State state,
        Version version)
        implements Tagged, Belonging {
    static final WaiverBody EXAMPLE = new WaiverBody(
            UUID.fromString("019c5a10-0000-7000-8000-00000000000a"),
            BillNo.of(1),
            AccountNo.of(1),
            new CustomerId(UUID.fromString("019c5a10-0000-7000-8000-000000000001")),
            new UnitPath("/33/3301/330106"),
            Money.yuan("1.20"),
            "PLATFORM_OUTAGE",
            "payments failed on 9 and 10 February, incident 2026-17",
            "cashier",
            Instant.parse("2026-03-10T02:00:00Z"),
            LateFeeWaiver.State.REQUESTED,
            new Version(1));

    static WaiverBody of(LateFeeWaiver held) {
        return new WaiverBody(
                held.id().value(),
                held.bill(),
                held.account(),
                held.customer(),
                held.unit(),
                held.amount(),
                held.reason(),
                held.evidence(),
                held.requestedBy(),
                held.requestedAt(),
                held.state(),
                held.version());
    }

    @Override
    public Scope.Owner owner() {
        return Scope.Owner.of(unit, customerId.value());
    }
}
