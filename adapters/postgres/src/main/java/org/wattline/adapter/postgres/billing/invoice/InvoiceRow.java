package org.wattline.adapter.postgres.billing.invoice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.billing.invoice.Invoice;
import org.wattline.domain.billing.invoice.InvoiceNo;
import org.wattline.domain.billing.invoice.InvoiceTitle;
import org.wattline.domain.billing.invoice.Invoiced;
import org.wattline.domain.billing.invoice.TaxedAmount;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;

/** A row of {@code invoice}. */
public record InvoiceRow(
        String no,
        Optional<String> takesBack,
        Optional<String> billNo,
        Optional<String> accountNo,
        Optional<String> collectiveNo,
        UUID customerId,
        String unitPath,
        byte[] title,
        String requestedBy,
        Instant requestedAt,
        String state,
        int tries,
        Optional<Instant> dueAt,
        Optional<String> told,
        Optional<Instant> rejectedAt,
        Optional<String> officialNo,
        Optional<Instant> issuedAt,
        Optional<String> pdf,
        Optional<String> ofd,
        Optional<String> takenBackBy,
        long version) {
    static final String SEALED = "invoice.title";

    Invoice invoice(Vault vault, List<TaxedAmount> amounts) {
        return new Invoice(
                new InvoiceNo(no),
                takesBack.map(InvoiceNo::new),
                billNo.<Invoiced>map(
                                bill -> new Invoiced.OneBill(new BillNo(bill), new AccountNo(accountNo.orElseThrow())))
                        .orElseGet(() -> new Invoiced.Together(new CollectiveBillNo(collectiveNo.orElseThrow()))),
                new CustomerId(customerId),
                new UnitPath(unitPath),
                InvoiceTitle.parse(vault.open(title, SEALED)),
                amounts,
                requestedBy,
                requestedAt,
                stage(),
                new Version(version));
    }

    private Invoice.Stage stage() {
        return switch (Invoice.State.valueOf(state)) {
            case REQUESTED -> new Invoice.Requested(tries, dueAt.orElseThrow(), told);
            case REJECTED -> new Invoice.Rejected(told.orElseThrow(), rejectedAt.orElseThrow());
            case ISSUED -> new Invoice.Issued(official());
            case TAKEN_BACK -> new Invoice.TakenBack(official(), new InvoiceNo(takenBackBy.orElseThrow()));
        };
    }

    private Invoice.Official official() {
        return new Invoice.Official(
                officialNo.orElseThrow(), issuedAt.orElseThrow(), pdf.orElseThrow(), ofd.orElseThrow());
    }

    /** A row of {@code invoice_amount}, or a sum of them. */
    public record AmountRow(String invoiceNo, BigDecimal percent, BigDecimal netCny, BigDecimal taxCny) {
        TaxedAmount amount() {
            return new TaxedAmount(new Share(percent), Money.rounded(netCny), Money.rounded(taxCny));
        }
    }

    /** A line of the statement. */
    public record SumRow(boolean red, int invoices, BigDecimal percent, BigDecimal netCny, BigDecimal taxCny) {}
}
