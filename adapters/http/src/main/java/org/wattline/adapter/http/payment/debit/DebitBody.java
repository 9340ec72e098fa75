package org.wattline.adapter.http.payment.debit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Belonging;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.debit.Debit;
import org.wattline.domain.payment.debit.DebitNo;
import org.wattline.domain.payment.debit.MandateNo;
import org.wattline.domain.quantity.Money;

/**
 * A debit as clients see it.
 *
 * @param attempt counted from 1 for each bill
 * @param told what the bank or the channel says, or why nobody was asked
 */
public record DebitBody(
        DebitNo debitNo,
        MandateNo mandateNo,
        AccountNo accountNo,
        CustomerId customerId,
        UnitPath unit,
        Channel channel,
        BillNo billNo,
        int attempt,
        Money amount,
        LocalDate debitOn,
        Optional<LocalDate> sentOn,
        Debit.State state,
        Optional<PaymentNo> paymentNo,
        Optional<String> told,
        Version version)
        implements Tagged, Belonging {
    static final DebitBody EXAMPLE = new DebitBody(
            DebitNo.of(1),
            MandateNo.of(1),
            AccountNo.of(1),
            new CustomerId(UUID.fromString("019c5a10-0000-7000-8000-000000000001")),
            new UnitPath("/33/3301/330106"),
            Channel.DIRECT_DEBIT,
            BillNo.of(1),
            1,
            Money.yuan("321.08"),
            LocalDate.of(2026, 2, 25),
            Optional.of(LocalDate.of(2026, 2, 25)),
            Debit.State.FAILED,
            Optional.empty(),
            Optional.of("0051"),
            new Version(3));

    static DebitBody of(Debit debit) {
        return new DebitBody(
                debit.no(),
                debit.mandate(),
                debit.account(),
                debit.customer(),
                debit.unit(),
                debit.channel(),
                debit.bill(),
                debit.attempt(),
                debit.amount(),
                debit.debitOn(),
                debit.sentOn(),
                debit.state(),
                debit.stage() instanceof Debit.Taken taken ? Optional.of(taken.payment()) : Optional.empty(),
                told(debit.stage()),
                debit.version());
    }

    private static Optional<String> told(Debit.Stage stage) {
        return switch (stage) {
            case Debit.Failed failed -> Optional.of(failed.code());
            case Debit.Withdrawn withdrawn -> Optional.of(withdrawn.why());
            case Debit.Announced unused -> Optional.empty();
            case Debit.Sent unused -> Optional.empty();
            case Debit.Taken unused -> Optional.empty();
        };
    }

    @Override
    public Scope.Owner owner() {
        return Scope.Owner.of(unit, customerId.value());
    }
}
