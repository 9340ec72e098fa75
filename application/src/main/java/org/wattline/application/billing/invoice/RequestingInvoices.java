package org.wattline.application.billing.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.collective.CollectiveBills;
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
import org.wattline.domain.billing.collective.CollectiveBill;
import org.wattline.domain.billing.collective.CollectiveBillNo;
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
    private final CollectiveBills collective;
    private final TakingBackInvoices takingBack;
    private final Numbers numbers;
    private final Outbox outbox;
    private final BusinessClock clock;

    public RequestingInvoices(
            UnitOfWork work,
            Invoices invoices,
            InvoiceProfiles profiles,
            Bills bills,
            TaxesOfBills taxes,
            CollectiveBills collective,
            TakingBackInvoices takingBack,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.invoices = invoices;
        this.profiles = profiles;
        this.bills = bills;
        this.taxes = taxes;
        this.collective = collective;
        this.takingBack = takingBack;
        this.numbers = numbers;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<Invoice> handle(Caller who, Request command) {
        return work.perform(Act.of(who, "billing.request-invoice"), () -> {
            Optional<Bill> bill = bills.find(command.bill);
            if (bill.isEmpty()) return Outcome.refused(BillRefusal.UNKNOWN);
            if (bill.get().kind() instanceof Bill.Kind.Adjustment
                    && bill.get().total().isNegative()) return takingBack.part(command.bill, who.login());
            if (invoices.together(command.bill)) return Outcome.refused(InvoiceRefusal.INVOICED_TOGETHER);
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

    public Outcome<Invoice> handle(Caller who, RequestTogether command) {
        return work.perform(Act.of(who, "billing.request-invoice"), () -> {
            Optional<CollectiveBill> found = collective.find(command.bill);
            if (found.isEmpty()) return Outcome.refused(BillRefusal.UNKNOWN);
            CollectiveBill bill = found.get();
            if (invoices.of(command.bill).isPresent()) return Outcome.refused(InvoiceRefusal.ALREADY_INVOICED);
            if (invoices.anyAlone(invoiceable(bill))) return Outcome.refused(InvoiceRefusal.INVOICED_ALONE);
            if (bill.total().isNegative()) return takingBack.part(bill, who.login());
            Optional<InvoiceProfile> profile = profiles.find(bill.payer());
            if (profile.isEmpty()) return Outcome.refused(InvoiceRefusal.NO_PROFILE);
            return Invoice.requested(
                            InvoiceNo.of(numbers.next("invoice")),
                            bill,
                            profile.get().title(),
                            who.login(),
                            clock.now())
                    .map(change -> {
                        outbox.publish(change.facts());
                        return invoices.add(change.state());
                    });
        });
    }

    /** The bills on it, and those that negative copies on it take back. */
    private List<BillNo> invoiceable(CollectiveBill bill) {
        List<BillNo> all = new ArrayList<>();
        for (CollectiveBill.Entry entry : bill.entries()) {
            all.add(entry.bill());
            if (entry.total().isNegative())
                bills.find(entry.bill())
                        .filter(each -> each.kind() instanceof Bill.Kind.Reversal)
                        .map(each -> ((Bill.Kind.Reversal) each.kind()).of())
                        .ifPresent(all::add);
        }
        return all;
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

    /** An invoice for a bill, made out as the customer's profile says; for a credit note the red-letter one, made out as that of its bill. */
    public record Request(BillNo bill) {}

    /** One invoice for a collective bill, made out as the payer's profile says; for one that comes to less than nothing the red-letter one, made out as that which it takes back. */
    public record RequestTogether(CollectiveBillNo bill) {}

    /** Once more, made out as the profile says now. */
    public record Retry(InvoiceNo invoice, Version seen) {}
}
