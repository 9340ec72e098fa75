package org.wattline.adapter.http.payment.agency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.payment.PaymentViews;
import org.wattline.application.payment.agency.AgencyDesk;
import org.wattline.application.payment.agency.TakingAtAgencies;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.agency.Agency;
import org.wattline.domain.payment.agency.ReceiptNo;
import org.wattline.domain.quantity.Money;

/**
 * What an agency took, as it sees it.
 *
 * @param receiptNo the agency's own number
 * @param state {@code SETTLED} or {@code REVERSED}
 * @param left what it may still take
 */
public record ReceiptBody(
        ReceiptNo receiptNo,
        PaymentNo paymentNo,
        AccountNo accountNo,
        Money amount,
        Instant receivedAt,
        String state,
        Money left,
        Agency.Level level,
        Version version)
        implements Tagged {
    static final ReceiptBody EXAMPLE = new ReceiptBody(
            new ReceiptNo("R-17"),
            PaymentNo.of(1),
            AccountNo.of(1),
            Money.yuan("120.00"),
            Instant.parse("2026-03-01T02:11:12Z"),
            "SETTLED",
            Money.yuan("19880.00"),
            Agency.Level.ENOUGH,
            new Version(1));
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Zone.CHINA);

    static ReceiptBody of(TakingAtAgencies.Receipt receipt) {
        return of(receipt.agency(), receipt.payment());
    }

    static ReceiptBody of(Agency agency, Payment payment) {
        return new ReceiptBody(
                agency.code().receipt(payment.reference().orElseThrow()),
                payment.no(),
                payment.account(),
                payment.amount(),
                payment.receivedAt(),
                payment.state(),
                agency.left(),
                agency.level(),
                payment.version());
    }

    /** What an account owes. @param name masked @param toPay what settles everything today, after what is paid ahead */
    public record Debt(AccountNo accountNo, String name, LocalDate day, Money toPay, Money prepaid) {
        static final Debt EXAMPLE =
                new Debt(AccountNo.of(1), "王*", LocalDate.of(2026, 3, 1), Money.yuan("121.20"), Money.ZERO);

        static Debt of(AgencyDesk.Debt debt) {
            return new Debt(debt.account(), debt.name(), debt.day(), debt.toPay(), debt.prepaid());
        }
    }

    /** What it took on a day. @param reversed receipts that were given back */
    public record Day(LocalDate day, int receipts, Money taken, int reversed, Money left, Agency.Level level) {
        static final Day EXAMPLE = new Day(
                LocalDate.of(2026, 3, 1), 1, Money.yuan("120.00"), 0, Money.yuan("19880.00"), Agency.Level.ENOUGH);

        static Day of(AgencyDesk.Day day) {
            int standing = day.standing().size();
            return new Day(
                    day.day(),
                    standing,
                    day.taken(),
                    day.receipts().size() - standing,
                    day.agency().left(),
                    day.agency().level());
        }
    }

    /** The receipts that stand, in the layout in which the agency tells of them. */
    static byte[] csv(AgencyDesk.Day day) {
        StringBuilder text = new StringBuilder(HEAD);
        for (PaymentViews.Row row : day.standing())
            text.append(day.agency().code().receipt(row.reference().orElseThrow()))
                    .append(',')
                    .append(row.account())
                    .append(',')
                    .append(row.amount())
                    .append(',')
                    .append(TIME.format(row.receivedAt()))
                    .append('\n');
        text.append("TOTAL,")
                .append(day.standing().size())
                .append(',')
                .append(day.taken())
                .append('\n');
        return text.toString().getBytes(UTF_8);
    }

    static final String HEAD = "receiptNo,accountNo,amount,paidAt\n";
}
