package org.wattline.application.billing.invoice;

import java.util.Optional;
import org.wattline.application.billing.Bills;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.invoice.Invoice;
import org.wattline.domain.billing.invoice.InvoiceNo;
import org.wattline.domain.billing.invoice.InvoiceProfile;
import org.wattline.domain.billing.invoice.InvoiceRefusal;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Requests invoices for bills (开票申请), and once more those that were rejected. What sends them runs in the background. */
public final class RequestingInvoices {
    private final UnitOfWork work;
    private final Invoices invoices;
    private final InvoiceProfiles profiles;
    private final Bills bills;
    private final TaxesOfBills taxes;
    private final Numbers numbers;
    private final Outbox outbox;
    private final BusinessClock clock;

    public RequestingInvoices(
            UnitOfWork work,
            Invoices invoices,
            InvoiceProfiles profiles,
            Bills bills,
            TaxesOfBills taxes,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.invoices = invoices;
        this.profiles = profiles;
        this.bills = bills;
        this.taxes = taxes;
        this.numbers = numbers;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<Invoice> handle(Caller who, Request command) {
        return work.perform(Act.of(who, "billing.request-invoice"), () -> {
            Optional<Bill> bill = bills.find(command.bill);
            if (bill.isEmpty()) return Outcome.refused(BillRefusal.UNKNOWN);
            if (invoices.of(command.bill).isPresent()) return Outcome.refused(InvoiceRefusal.ALREADY_INVOICED);
            Optional<InvoiceProfile> profile = profiles.find(bill.get().customer());
            if (profile.isEmpty()) return Outcome.refused(InvoiceRefusal.NO_PROFILE);
            return Invoice.requested(
                            InvoiceNo.of(numbers.next("invoice")),
                            bill.get(),
                            profile.get().title(),
                            taxes.of(bill.get()),
                            who.login(),
                            clock.now())
                    .map(change -> {
                        outbox.publish(change.facts());
                        return invoices.add(change.state());
                    });
        });
    }

    public Outcome<Invoice> handle(Caller who, Retry command) {
        return work.perform(Act.of(who, "billing.retry-invoice"), () -> {
            Optional<Invoice> found = invoices.find(command.invoice);
            if (found.isEmpty()) return Outcome.refused(InvoiceRefusal.UNKNOWN_INVOICE);
            Invoice invoice = found.get();
            if (!invoice.version().equals(command.seen))
                throw new StaleState("invoice", invoice.no().value(), command.seen);
            return invoice.again(
                            profiles.find(invoice.customer())
                                    .map(InvoiceProfile::title)
                                    .orElse(invoice.title()),
                            clock.now())
                    .map(this::store);
        });
    }

    private Invoice store(Change<Invoice> change) {
        outbox.publish(change.facts());
        return invoices.save(change.state());
    }

    /** An invoice for a bill, made out as the customer's profile says. */
    public record Request(BillNo bill) {}

    /** Once more, made out as the profile says now. */
    public record Retry(InvoiceNo invoice, Version seen) {}
}
