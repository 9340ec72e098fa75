package org.wattline.application.billing.invoice;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.invoice.Invoice;
import org.wattline.domain.billing.invoice.InvoiceNo;
import org.wattline.domain.billing.invoice.TaxedAmount;
import org.wattline.domain.customer.AccountNo;

/** Invoices. A bill has one, and at most one that takes it back; the store itself refuses a second one. Titles are sealed where they are stored. */
public interface Invoices {
    Optional<Invoice> find(InvoiceNo no);

    /** That of a bill. */
    Optional<Invoice> of(BillNo bill);

    /** That which takes a bill's back. */
    Optional<Invoice> red(BillNo bill);

    /** Those that a server is to take up, longest due first. */
    List<InvoiceNo> due(Instant now, int limit);

    /** Those within a scope, newest first. */
    Page<Invoice> list(Scope scope, Filter filter, Page.Request page);

    /** What the platform issued in a month, by kind and rate of tax. */
    List<Sum> statement(Scope scope, YearMonth month);

    /** @throws org.wattline.application.platform.AlreadyThere if the bill has one of its kind */
    Invoice add(Invoice invoice);

    /** @throws org.wattline.application.platform.StaleState when it was stored since it was read */
    Invoice save(Invoice invoice);

    /** Which ones are wanted. @param month in which the platform issued them */
    record Filter(Optional<AccountNo> account, Optional<Invoice.State> state, Optional<YearMonth> month) {
        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** @param red whether they take back @param invoices how many */
    record Sum(boolean red, int invoices, TaxedAmount amount) {}
}
