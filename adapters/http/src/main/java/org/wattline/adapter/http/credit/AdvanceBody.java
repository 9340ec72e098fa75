package org.wattline.adapter.http.credit;

import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Belonging;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.credit.Advance;
import org.wattline.domain.credit.AdvanceNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.quantity.Money;

/**
 * An advance as clients see it.
 *
 * @param late whether the customer repaid the partner late
 * @param why nobody pays ahead
 */
public record AdvanceBody(
        AdvanceNo advanceNo,
        UUID consentId,
        AccountNo accountNo,
        CustomerId customerId,
        UnitPath unit,
        BillNo billNo,
        Money amount,
        Advance.State state,
        Optional<PaymentNo> paymentNo,
        boolean late,
        Optional<String> why,
        Version version)
        implements Tagged, Belonging {
    static final AdvanceBody EXAMPLE = new AdvanceBody(
            AdvanceNo.of(1),
            UUID.fromString(ConsentBody.ID),
            AccountNo.of(1),
            new CustomerId(UUID.fromString("019c5a10-0000-7000-8000-000000000001")),
            new UnitPath("/33/3301/330106"),
            BillNo.of(1),
            Money.yuan("512.30"),
            Advance.State.PAID,
            Optional.of(PaymentNo.of(1)),
            false,
            Optional.empty(),
            new Version(2));

    static AdvanceBody of(Advance advance) {
        return new AdvanceBody(
                advance.no(),
                advance.consent().value(),
                advance.account(),
                advance.customer(),
                advance.unit(),
                advance.bill(),
                advance.amount(),
                advance.state(),
                payment(advance.stage()),
                advance.stage() instanceof Advance.Repaid repaid && repaid.late(),
                advance.stage() instanceof Advance.Refused refused ? Optional.of(refused.why()) : Optional.empty(),
                advance.version());
    }

    private static Optional<PaymentNo> payment(Advance.Stage stage) {
        return switch (stage) {
            case Advance.Paid paid -> Optional.of(paid.payment());
            case Advance.Repaid repaid -> Optional.of(repaid.payment());
            case Advance.Defaulted defaulted -> Optional.of(defaulted.payment());
            case Advance.Ordered unused -> Optional.empty();
            case Advance.Refused unused -> Optional.empty();
        };
    }

    @Override
    public Scope.Owner owner() {
        return Scope.Owner.of(unit, customerId.value());
    }
}
