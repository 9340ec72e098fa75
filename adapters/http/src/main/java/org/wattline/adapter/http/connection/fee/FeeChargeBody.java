package org.wattline.adapter.http.connection.fee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Belonging;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.fee.FeeCharge;
import org.wattline.domain.connection.fee.FeeNo;
import org.wattline.domain.connection.fee.FeeReceipt;
import org.wattline.domain.connection.fee.FeeRelief;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.instalment.Instalment;
import org.wattline.domain.quantity.Money;

/**
 * A fee that an application owes, with its notice.
 *
 * @param reduced what was waived, reduced and cancelled of it
 * @param paidTooMuch what is given back
 */
public record FeeChargeBody(
        FeeNo feeNo,
        ApplicationNo applicationNo,
        UnitPath unit,
        String item,
        String name,
        String legalBasis,
        String standards,
        String why,
        Money amount,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money reduced,
        Money paid,
        Money open,
        Money paidTooMuch,
        FeeCharge.State state,
        List<Receipt> receipts,
        List<Relief> reliefs,
        Version version)
        implements Tagged, Belonging {
    static final FeeChargeBody EXAMPLE = new FeeChargeBody(
            FeeNo.of(1),
            ApplicationNo.of(1),
            new UnitPath("/42/4201/420106"),
            "HIGH_RELIABILITY",
            "高可靠性供电费",
            "发改价格〔2003〕2279号",
            "HIGH_RELIABILITY /42 AC_10_KV 2024-06-01",
            "除容量最大回路外均收费",
            Money.yuan("630000.00"),
            LocalDate.of(2026, 1, 12),
            LocalDate.of(2026, 2, 11),
            Money.yuan("30000.00"),
            Money.yuan("200000.00"),
            Money.yuan("400000.00"),
            Money.ZERO,
            FeeCharge.State.PART_PAID,
            List.of(new Receipt(
                    PaymentNo.of(1), Channel.COUNTER, Money.yuan("200000.00"), Instant.parse("2026-01-20T02:00:00Z"))),
            List.of(new Relief(
                    1,
                    "APPROVED",
                    Money.yuan("30000.00"),
                    List.of(),
                    "园区扶持项目",
                    "省发改〔2025〕17号",
                    "fee-clerk",
                    Optional.of("business-manager"))),
            new Version(4));

    static FeeChargeBody of(FeeCharge charge, Exchange<?> x) {
        return new FeeChargeBody(
                charge.no(),
                charge.application(),
                charge.unit(),
                charge.notice().item(),
                x.text(charge.notice().name()),
                charge.notice().legalBasis(),
                charge.notice().standards(),
                x.text(charge.notice().why()),
                charge.notice().amount(),
                charge.notice().issuedOn(),
                charge.notice().dueOn(),
                charge.reduced(),
                charge.paid(),
                charge.open(),
                charge.excess(),
                charge.state(),
                charge.receipts().stream().map(Receipt::of).toList(),
                charge.reliefs().stream().map(Relief::of).toList(),
                charge.version());
    }

    @Override
    public Scope.Owner owner() {
        return Scope.Owner.of(unit);
    }

    /** Money that came in; the payment's number is the receipt's. */
    public record Receipt(PaymentNo receiptNo, Channel channel, Money amount, Instant at) {
        static Receipt of(FeeReceipt receipt) {
            return new Receipt(receipt.payment(), receipt.channel(), receipt.amount(), receipt.at());
        }
    }

    /** What was asked for: to pay less, or, where there are parts, in these. {@code state}: ASKED, APPROVED or REJECTED. */
    public record Relief(
            int place,
            String state,
            Money amount,
            List<Part> parts,
            String reason,
            String legalBasis,
            String askedBy,
            Optional<String> decidedBy) {
        static Relief of(FeeRelief relief) {
            return new Relief(
                    relief.place(),
                    relief.decision().label(),
                    relief.amount(),
                    relief.parts().stream().map(Part::of).toList(),
                    relief.reason(),
                    relief.legalBasis(),
                    relief.askedBy(),
                    switch (relief.decision()) {
                        case FeeRelief.Asked() -> Optional.empty();
                        case FeeRelief.Approved approved -> Optional.of(approved.by());
                        case FeeRelief.Rejected rejected -> Optional.of(rejected.by());
                    });
        }
    }

    /** A part and the day by which it is to be paid. */
    public record Part(LocalDate dueOn, Money amount) {
        static Part of(Instalment part) {
            return new Part(part.dueOn(), part.amount());
        }

        Instalment instalment() {
            return new Instalment(dueOn, amount);
        }
    }
}
