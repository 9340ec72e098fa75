package org.wattline.adapter.http.billing.invoice;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.billing.invoice.Invoices;
import org.wattline.application.platform.Caller;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.billing.invoice.Invoice;
import org.wattline.domain.billing.invoice.InvoiceNo;
import org.wattline.domain.billing.invoice.TaxNumber;
import org.wattline.domain.billing.invoice.TaxedAmount;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Money;

/**
 * An invoice as clients see it.
 *
 * @param kind {@code BLUE}, or {@code RED} for one that takes another back
 * @param billNo what it is for, or {@code collectiveBillNo}
 * @param buyer masked unless the reader may see personal data
 * @param officialNo number of the tax authority, once it is out
 * @param told what the platform said last, as long as it is not out
 */
public record InvoiceBody(
        InvoiceNo invoiceNo,
        String kind,
        Optional<InvoiceNo> takesBack,
        Optional<InvoiceNo> takenBackBy,
        Optional<BillNo> billNo,
        Optional<AccountNo> accountNo,
        Optional<CollectiveBillNo> collectiveBillNo,
        String buyer,
        Optional<TaxNumber> taxNumber,
        List<Amount> amounts,
        Money total,
        Invoice.State state,
        Optional<String> officialNo,
        Optional<Instant> issuedAt,
        Optional<String> pdf,
        Optional<String> ofd,
        Optional<String> told,
        Version version)
        implements Tagged {
    static final InvoiceBody EXAMPLE = new InvoiceBody(
            InvoiceNo.of(1),
            "BLUE",
            Optional.empty(),
            Optional.empty(),
            Optional.of(BillNo.of(1)),
            Optional.of(AccountNo.of(1)),
            Optional.empty(),
            InvoiceProfileRoutes.Title.EXAMPLE.name(),
            InvoiceProfileRoutes.Title.EXAMPLE.taxNumber(),
            List.of(new Amount("13", Money.yuan("101.42"), Money.yuan("13.18"), Money.yuan("114.60"))),
            Money.yuan("114.60"),
            Invoice.State.ISSUED,
            Optional.of("26332000000000000001"),
            Optional.of(Instant.parse("2026-03-02T02:00:00Z")),
            Optional.of("https://invoices.example/26332000000000000001.pdf"),
            Optional.of("https://invoices.example/26332000000000000001.ofd"),
            Optional.empty(),
            new Version(3));

    static InvoiceBody of(Invoice invoice, Exchange<?> x) {
        Optional<Invoice.Official> official = invoice.official();
        return new InvoiceBody(
                invoice.no(),
                invoice.takesBack().isPresent() ? "RED" : "BLUE",
                invoice.takesBack(),
                invoice.stage() instanceof Invoice.TakenBack(Invoice.Official unused, InvoiceNo by)
                        ? Optional.of(by)
                        : Optional.empty(),
                invoice.about().bill(),
                invoice.about().account(),
                invoice.about().collective(),
                x.caller().kind() == Caller.Kind.CUSTOMER
                                || x.reveal(invoice.title())
                                        .equals(invoice.title().clear())
                        ? invoice.title().name()
                        : invoice.title().masked(),
                invoice.title().taxNumber(),
                invoice.amounts().stream().map(Amount::of).toList(),
                invoice.total(),
                invoice.state(),
                official.map(Invoice.Official::number),
                official.map(Invoice.Official::at),
                official.map(Invoice.Official::pdf),
                official.map(Invoice.Official::ofd),
                told(invoice.stage()),
                invoice.version());
    }

    private static Optional<String> told(Invoice.Stage stage) {
        return switch (stage) {
            case Invoice.Requested requested -> requested.told();
            case Invoice.Rejected rejected -> Optional.of(rejected.why());
            case Invoice.Issued unused -> Optional.empty();
            case Invoice.TakenBack unused -> Optional.empty();
        };
    }

    /** What is invoiced at a rate of tax. */
    public record Amount(String percent, Money net, Money tax, Money gross) {
        static Amount of(TaxedAmount amount) {
            return new Amount(amount.rate().percent().toPlainString(), amount.net(), amount.tax(), amount.gross());
        }
    }

    /** What was issued in a month. */
    public record Statement(YearMonth month, Money net, Money tax, Money gross, List<Line> lines) {
        static final Statement EXAMPLE = new Statement(
                YearMonth.of(2026, 3),
                Money.yuan("101.42"),
                Money.yuan("13.18"),
                Money.yuan("114.60"),
                List.of(new Line("BLUE", "13", 1, Money.yuan("101.42"), Money.yuan("13.18"), Money.yuan("114.60"))));

        static Statement of(YearMonth month, List<Invoices.Sum> sums) {
            return new Statement(
                    month,
                    Money.sum(sums, sum -> sum.amount().net()),
                    Money.sum(sums, sum -> sum.amount().tax()),
                    Money.sum(sums, sum -> sum.amount().gross()),
                    sums.stream().map(Line::of).toList());
        }
    }

    /** Invoices of a kind at a rate of tax. @param invoices how many */
    public record Line(String kind, String percent, int invoices, Money net, Money tax, Money gross) {
        static Line of(Invoices.Sum sum) {
            return new Line(
                    sum.red() ? "RED" : "BLUE",
                    sum.amount().rate().percent().toPlainString(),
                    sum.invoices(),
                    sum.amount().net(),
                    sum.amount().tax(),
                    sum.amount().gross());
        }
    }
}
