package org.wattline.adapter.http.payment.writeoff;

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
import org.wattline.domain.payment.writeoff.WriteOff;
import org.wattline.domain.quantity.Money;

/** A line of the register of debts that were written off, or are to be. */
public record WriteOffBody(
        String writeOffNo,
        BillNo billNo,
        AccountNo accountNo,
        CustomerId customerId,
        UnitPath unit,
        Money principal,
        Money lateFee,
        String evidence,
        String requestedBy,
        Instant requestedAt,
        WriteOff.State state,
        Version version)
        implements Tagged, Belonging {
    static final WriteOffBody EXAMPLE = new WriteOffBody(
            BillNo.of(1).value(),
            BillNo.of(1),
            AccountNo.of(1),
            new CustomerId(UUID.fromString("019c5a10-0000-7000-8000-000000000001")),
            new UnitPath("/33/3301/330106"),
            Money.yuan("120.00"),
            Money.yuan("1.20"),
            "moved away, unknown; court file 2029-17",
            "cashier",
            Instant.parse("2029-03-10T02:00:00Z"),
            WriteOff.State.REQUESTED,
            new Version(1));

    static WriteOffBody of(WriteOff held) {
        return new WriteOffBody(
                held.bill().value(),
                held.bill(),
                held.account(),
                held.customer(),
                held.unit(),
                held.principal(),
                held.lateFee(),
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
