package org.wattline.adapter.http.payment.refund;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Belonging;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.refund.Refund;
import org.wattline.domain.payment.refund.RefundSource;
import org.wattline.domain.payment.refund.RefundWay;
import org.wattline.domain.quantity.Money;

/**
 * A refund as clients see it.
 *
 * @param refundNo also the number towards the channel
 * @param breakId the break whose money goes back, where it is nobody's
 * @param feeNo the business fee that was paid too much, where it is one
 * @param way {@code BY_CHANNEL}, {@code AT_COUNTER} or {@code TO_BANK}
 * @param bankAccount number of the bank account, masked unless the reader may see personal data
 * @param told what the channel said last, or why it was rejected, or the evidence that it was paid
 */
public record RefundBody(
        String refundNo,
        Optional<PaymentNo> paymentNo,
        Optional<UUID> breakId,
        Optional<String> feeNo,
        AccountNo accountNo,
        CustomerId customerId,
        UnitPath unit,
        Channel channel,
        String way,
        Optional<String> bankAccount,
        Money amount,
        String reason,
        String requestedBy,
        Instant requestedAt,
        Refund.State state,
        Optional<String> decidedBy,
        Optional<String> told,
        Version version)
        implements Tagged, Belonging {
    static final String NO = "0000000000017";
    static final RefundBody EXAMPLE = new RefundBody(
            NO,
            Optional.of(PaymentNo.of(1)),
            Optional.empty(),
            Optional.empty(),
            AccountNo.of(1),
            new CustomerId(UUID.fromString("019c5a10-0000-7000-8000-000000000001")),
            new UnitPath("/33/3301/330106"),
            Channel.WECHAT_PAY,
            "BY_CHANNEL",
            Optional.empty(),
            Money.yuan("78.80"),
            "paid twice",
            "cashier",
            Instant.parse("2026-02-11T02:00:00Z"),
            Refund.State.REQUESTED,
            Optional.empty(),
            Optional.empty(),
            new Version(1));

    static RefundBody of(Refund refund, Exchange<?> x) {
        Decided decided = Decided.of(refund.stage());
        return new RefundBody(
                refund.no().value(),
                refund.payment(),
                refund.source() instanceof RefundSource.OfBreak(var held)
                        ? Optional.of(held.value())
                        : Optional.empty(),
                refund.source() instanceof RefundSource.OfFee(String fee, var payment)
                        ? Optional.of(fee)
                        : Optional.empty(),
                refund.account(),
                refund.customer(),
                refund.unit(),
                refund.channel(),
                switch (refund.way()) {
                    case RefundWay.ByChannel unused -> "BY_CHANNEL";
                    case RefundWay.AtCounter() -> "AT_COUNTER";
                    case RefundWay.ToBank unused -> "TO_BANK";
                },
                refund.way() instanceof RefundWay.ToBank(var account)
                        ? Optional.of(x.caller().may(Exchange.SEE_PERSONAL) ? account.number() : account.masked())
                        : Optional.empty(),
                refund.amount(),
                refund.reason(),
                refund.requestedBy(),
                refund.requestedAt(),
                refund.state(),
                decided.by,
                decided.told,
                refund.version());
    }

    @Override
    public Scope.Owner owner() {
        return Scope.Owner.of(unit, customerId.value());
    }

    private record Decided(Optional<String> by, Optional<String> told) {
        static Decided of(Refund.Stage stage) {
            return switch (stage) {
                case Refund.Requested() -> new Decided(Optional.empty(), Optional.empty());
                case Refund.Rejected rejected -> new Decided(Optional.of(rejected.by()), Optional.of(rejected.why()));
                case Refund.Due due -> new Decided(Optional.of(due.by()), due.fault());
                case Refund.Paid paid -> new Decided(Optional.of(paid.by()), Optional.of(paid.evidence()));
                case Refund.Failed failed -> new Decided(Optional.of(failed.by()), Optional.of(failed.why()));
            };
        }
    }
}
