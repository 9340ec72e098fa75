package org.wattline.adapter.postgres.connection.fee;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.fee.FeeCharge;
import org.wattline.domain.connection.fee.FeeNo;
import org.wattline.domain.connection.fee.FeeNotice;
import org.wattline.domain.connection.fee.FeeReceipt;
import org.wattline.domain.connection.fee.FeeRelief;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.instalment.Instalment;
import org.wattline.domain.quantity.Money;

/** A row of {@code connection_fee}. */
public record FeeRow(
        String no,
        String applicationNo,
        String unitPath,
        String booksNo,
        String item,
        String nameZh,
        String nameEn,
        String legalBasis,
        String standards,
        String whyZh,
        String whyEn,
        BigDecimal amountCny,
        LocalDate issuedOn,
        LocalDate dueOn,
        BigDecimal reducedCny,
        String state,
        long version) {
    FeeCharge charge(List<Receipt> receipts, List<Relief> reliefs) {
        return new FeeCharge(
                new FeeNo(no),
                new ApplicationNo(applicationNo),
                new UnitPath(unitPath),
                new AccountNo(booksNo),
                new FeeNotice(
                        item,
                        Text.of(nameZh, nameEn),
                        legalBasis,
                        standards,
                        Text.of(whyZh, whyEn),
                        Money.rounded(amountCny),
                        issuedOn,
                        dueOn),
                Money.rounded(reducedCny),
                receipts.stream().map(Receipt::receipt).toList(),
                reliefs.stream().map(Relief::relief).toList(),
                FeeCharge.State.valueOf(state) == FeeCharge.State.CANCELLED,
                new Version(version));
    }

    /** A row of {@code connection_fee_receipt}. */
    public record Receipt(String feeNo, int place, String paymentNo, String channel, BigDecimal amountCny, Instant at) {
        FeeReceipt receipt() {
            return new FeeReceipt(new PaymentNo(paymentNo), Channel.valueOf(channel), Money.rounded(amountCny), at);
        }
    }

    /** A row of {@code connection_fee_relief}; arrays as texts with commas. */
    public record Relief(
            String feeNo,
            int place,
            BigDecimal amountCny,
            String dueOn,
            String amounts,
            String reason,
            String legalBasis,
            String askedBy,
            Instant askedAt,
            String state,
            Optional<String> decidedBy,
            Optional<Instant> decidedAt,
            Optional<String> why) {
        FeeRelief relief() {
            return new FeeRelief(
                    place, Money.rounded(amountCny), parts(), reason, legalBasis, askedBy, askedAt, decision());
        }

        private List<Instalment> parts() {
            List<Instalment> parts = new ArrayList<>();
            if (dueOn.isEmpty()) return parts;
            String[] days = dueOn.split(",");
            String[] sums = amounts.split(",");
            for (int i = 0; i < days.length; i++)
                parts.add(new Instalment(LocalDate.parse(days[i]), Money.yuan(sums[i])));
            return parts;
        }

        private FeeRelief.Decision decision() {
            return switch (state) {
                case "ASKED" -> new FeeRelief.Asked();
                case "APPROVED" -> new FeeRelief.Approved(decidedBy.orElseThrow(), decidedAt.orElseThrow());
                case "REJECTED" ->
                    new FeeRelief.Rejected(decidedBy.orElseThrow(), decidedAt.orElseThrow(), why.orElseThrow());
                default -> throw new IllegalStateException("no such state of relief: " + state);
            };
        }
    }
}
