package org.wattline.adapter.postgres.payment.debit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
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

/** A debit as it is stored. */
public record DebitRow(
        String no,
        String mandateNo,
        String accountNo,
        UUID customerId,
        String unitPath,
        String channel,
        String billNo,
        int attempt,
        BigDecimal amountCny,
        LocalDate debitOn,
        Optional<LocalDate> sentOn,
        String state,
        Optional<String> paymentNo,
        Optional<String> told,
        Optional<Instant> at,
        long version) {
    Debit debit() {
        return new Debit(
                new DebitNo(no),
                new MandateNo(mandateNo),
                new AccountNo(accountNo),
                new CustomerId(customerId),
                new UnitPath(unitPath),
                Channel.valueOf(channel),
                new BillNo(billNo),
                attempt,
                Money.rounded(amountCny),
                debitOn,
                sentOn,
                stage(),
                new Version(version));
    }

    private Debit.Stage stage() {
        return switch (Debit.State.valueOf(state)) {
            case ANNOUNCED -> new Debit.Announced();
            case SENT -> new Debit.Sent(at.orElseThrow());
            case TAKEN -> new Debit.Taken(new PaymentNo(paymentNo.orElseThrow()), at.orElseThrow());
            case FAILED -> new Debit.Failed(told.orElseThrow(), at.orElseThrow());
            case WITHDRAWN -> new Debit.Withdrawn(told.orElseThrow(), at.orElseThrow());
        };
    }

    /** The parts of a stage that are columns. */
    record Columns(Optional<PaymentNo> payment, Optional<String> told, Optional<Instant> at) {
        static Columns of(Debit.Stage stage) {
            return switch (stage) {
                case Debit.Announced() -> new Columns(Optional.empty(), Optional.empty(), Optional.empty());
                case Debit.Sent(Instant at) -> new Columns(Optional.empty(), Optional.empty(), Optional.of(at));
                case Debit.Taken(PaymentNo payment, Instant at) ->
                    new Columns(Optional.of(payment), Optional.empty(), Optional.of(at));
                case Debit.Failed(String code, Instant at) ->
                    new Columns(Optional.empty(), Optional.of(code), Optional.of(at));
                case Debit.Withdrawn(String why, Instant at) ->
                    new Columns(Optional.empty(), Optional.of(why), Optional.of(at));
            };
        }
    }
}
