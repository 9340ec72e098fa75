package org.wattline.application.billing.invoice;

import java.util.Optional;
import java.util.Set;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.adjustment.Adjustments;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillIssued;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillReversed;
import org.wattline.domain.billing.collective.CollectiveBill;
import org.wattline.domain.billing.invoice.Invoice;
import org.wattline.domain.billing.invoice.InvoiceNo;
import org.wattline.domain.billing.invoice.InvoiceRefusal;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/**
 * Requests the red-letter invoice (红字发票) when a bill is reversed whose invoice is out, and one for the amount of a credit note that is issued for it; an invoice
 * that is still on its way is taken back when it is out.
 */
public final class TakingBackInvoices implements Subscriber {
    private static final String WHO = "invoices";

    private final Invoices invoices;
    private final Bills bills;
    private final Adjustments notes;
    private final Numbers numbers;
    private final Outbox outbox;
    private final BusinessClock clock;

    public TakingBackInvoices(
            Invoices invoices, Bills bills, Adjustments notes, Numbers numbers, Outbox outbox, BusinessClock clock) {
        this.invoices = invoices;
        this.bills = bills;
        this.notes = notes;
        this.numbers = numbers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "billing.taking-back-invoices";
    }

    @Override
    public Set<String> types() {
        return Set.of(BillReversed.TYPE, BillIssued.TYPE);
    }

    /** Credit notes are the few bills that are less than nothing: no other is looked up. */
    @Override
    public void on(EventFeed.Recorded event) {
        BillNo bill = new BillNo(event.fact("bill"));
        if (event.type().equals(BillReversed.TYPE)) takeBack(bill);
        else if (event.fact("amount").startsWith("-")) takePartBack(bill);
    }

    /** After the invoice of a bill came out: what happened to the bill meanwhile. */
    void catchUp(Bill bill) {
        for (BillNo note : notes.correcting(bill.no())) takePartBack(note);
        if (bill.stage() instanceof Bill.Stage.Reversed) takeBack(bill.no());
    }

    /** Does nothing unless the bill's invoice is out and nothing takes it back yet. */
    void takeBack(BillNo bill) {
        Optional<Invoice> out = invoices.of(bill);
        if (out.isEmpty() || invoices.red(bill).isPresent()) return;
        if (out.get()
                        .takeBack(
                                InvoiceNo.of(numbers.next("invoice")),
                                invoices.parts(out.get().no()),
                                WHO,
                                clock.now())
                instanceof Outcome.Done<Change<Invoice>>(Change<Invoice> red)) {
            outbox.publish(red.facts());
            invoices.add(red.state());
        }
    }

    private void takePartBack(BillNo note) {
        if (part(note, WHO) instanceof Outcome.Done<Invoice>(Invoice red)
                && !red.about().bill().equals(Optional.of(note)))
            throw new IllegalStateException(red.no() + " is not for " + note);
    }

    /** Requests the red-letter invoice for a collective bill that comes to less than nothing, of the newest earlier one with so much left (INV-13). */
    Outcome<Invoice> part(CollectiveBill less, String by) {
        if (invoices.red(less.no()).isPresent()) return Outcome.refused(InvoiceRefusal.ALREADY_INVOICED);
        InvoiceNo next = InvoiceNo.of(numbers.next("invoice"));
        for (Invoice blue : invoices.earlier(less.group(), less.no()))
            switch (blue.takeBackPart(next, less, invoices.parts(blue.no()), by, clock.now())) {
                case Outcome.Done<Change<Invoice>>(Change<Invoice> red) -> {
                    outbox.publish(red.facts());
                    return Outcome.done(invoices.add(red.state()));
                }
                case Outcome.Refused<Change<Invoice>>(Refusal why)
                when why != InvoiceRefusal.MORE_THAN_INVOICED -> {
                    return Outcome.refused(why);
                }
                case Outcome.Refused<Change<Invoice>> unused -> {
                    // The one before it may have more left.
                }
            }
        return Outcome.refused(InvoiceRefusal.NO_INVOICE_TO_TAKE_BACK);
    }

    /** Requests the red-letter invoice for a credit note. */
    Outcome<Invoice> part(BillNo note, String by) {
        Optional<Bill> credit = bills.find(note);
        Optional<Invoice> blue =
                notes.find(note).flatMap(each -> each.corrects()).flatMap(invoices::of);
        if (credit.isEmpty() || blue.isEmpty()) return Outcome.refused(InvoiceRefusal.NOTE_WITHOUT_INVOICE);
        if (invoices.red(note).isPresent()) return Outcome.refused(InvoiceRefusal.ALREADY_INVOICED);
        return blue.get()
                .takeBackPart(
                        InvoiceNo.of(numbers.next("invoice")),
                        credit.get(),
                        invoices.parts(blue.get().no()),
                        by,
                        clock.now())
                .map(red -> {
                    outbox.publish(red.facts());
                    return invoices.add(red.state());
                });
    }
}
