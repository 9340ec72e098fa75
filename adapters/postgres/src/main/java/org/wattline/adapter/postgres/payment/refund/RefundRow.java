package org.wattline.adapter.postgres.payment.refund;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.reconciliation.BreakId;
import org.wattline.domain.payment.refund.BankAccount;
import org.wattline.domain.payment.refund.Refund;
import org.wattline.domain.payment.refund.RefundNo;
import org.wattline.domain.payment.refund.RefundSource;
import org.wattline.domain.payment.refund.RefundWay;
import org.wattline.domain.quantity.Money;

/** A refund as it is stored. */
public record RefundRow(
        String no,
        Optional<String> paymentNo,
        Optional<UUID> breakId,
        Optional<String> feeNo,
        String accountNo,
        UUID customerId,
        String unitPath,
        String channel,
        String way,
        Optional<String> transactionNo,
        Optional<BigDecimal> paidCny,
        Optional<byte[]> bankAccount,
        BigDecimal amountCny,
        String reason,
        String requestedBy,
        Instant requestedAt,
        String state,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        int tries,
        Optional<Instant> dueAt,
        Optional<String> told,
        Optional<Instant> endedAt,
        long version) {
    static final String SEALED = "refund.bank_account";

    Refund refund(Vault vault) {
        return new Refund(
                new RefundNo(no),
                source(),
                new AccountNo(accountNo),
                new CustomerId(customerId),
                new UnitPath(unitPath),
                Channel.valueOf(channel),
                way(vault),
                Money.rounded(amountCny),
                reason,
                requestedBy,
                requestedAt,
                stage(),
                new Version(version));
    }

    private RefundSource source() {
        return breakId.<RefundSource>map(id -> new RefundSource.OfBreak(new BreakId(id)))
                .or(() -> paymentNo.map(PaymentNo::new).map(this::paid))
                .orElseGet(RefundSource.OfBalance::new);
    }

    private RefundSource paid(PaymentNo payment) {
        return feeNo.<RefundSource>map(fee -> new RefundSource.OfFee(fee, payment))
                .orElseGet(() -> new RefundSource.OfPayment(payment));
    }

    private RefundWay way(Vault vault) {
        return switch (way) {
            case "BY_CHANNEL" ->
                new RefundWay.ByChannel(
                        new ChannelReference(transactionNo.orElseThrow()), Money.rounded(paidCny.orElseThrow()));
            case "AT_COUNTER" -> new RefundWay.AtCounter();
            case "TO_BANK" -> new RefundWay.ToBank(BankAccount.parse(vault.open(bankAccount.orElseThrow(), SEALED)));
            default -> throw new IllegalStateException("no such way of a refund: " + way);
        };
    }

    private Refund.Stage stage() {
        return switch (Refund.State.valueOf(state)) {
            case REQUESTED -> new Refund.Requested();
            case REJECTED -> new Refund.Rejected(decidedBy.orElseThrow(), decidedAt.orElseThrow(), told.orElse(""));
            case DUE ->
                new Refund.Due(decidedBy.orElseThrow(), decidedAt.orElseThrow(), tries, dueAt.orElseThrow(), told);
            case PAID ->
                new Refund.Paid(
                        decidedBy.orElseThrow(), decidedAt.orElseThrow(), told.orElse(""), endedAt.orElseThrow());
            case FAILED ->
                new Refund.Failed(
                        decidedBy.orElseThrow(), decidedAt.orElseThrow(), told.orElse(""), endedAt.orElseThrow());
        };
    }
}
