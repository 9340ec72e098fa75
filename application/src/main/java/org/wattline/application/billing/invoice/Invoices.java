package org.wattline.application.billing.invoice;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.billing.collective.CollectiveGroupId;
import org.wattline.domain.billing.invoice.Invoice;
import org.wattline.domain.billing.invoice.InvoiceNo;
import org.wattline.domain.billing.invoice.TaxedAmount;
import org.wattline.domain.customer.AccountNo;

/** Invoices. A bill has one, and at most one that takes it back; the store itself refuses a second one. Titles are sealed where they are stored. */
public interface Invoices {
    Optional<Invoice> find(InvoiceNo no);

    /** That of a collective bill. */
    Optional<Invoice> of(CollectiveBillNo bill);

    /** Whether any of the bills has an invoice of its own, or one that takes it or its part back. */
    boolean anyAlone(Collection<BillNo> bills);

    /** Whether a bill is on a collective bill that has an invoice. */
    boolean together(BillNo bill);

    /** That of a bill. */
    Optional<Invoice> of(BillNo bill);

    /** Those that take back parts of an invoice, for credit notes, in order. */
    List<Invoice> parts(InvoiceNo blue);

    /** That which takes a bill's back; of a credit note that which takes back its part. */
    Optional<Invoice> red(BillNo bill);

    /** That which takes a part of another back because a collective bill comes to less than nothing. */
    Optional<Invoice> red(CollectiveBillNo bill);

    /** Those of earlier collective bills of a group that are out and not taken back as a whole, newest first. */
    List<Invoice> earlier(CollectiveGroupId group, CollectiveBillNo than);

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
