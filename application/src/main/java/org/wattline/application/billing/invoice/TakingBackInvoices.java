package org.wattline.application.billing.invoice;

import java.util.Optional;
import java.util.Set;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillReversed;
import org.wattline.domain.billing.invoice.Invoice;
import org.wattline.domain.billing.invoice.InvoiceNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;

/** Requests the red-letter invoice (红字发票) when a bill is reversed whose invoice is out; one that is still on its way is taken back when it is. */
public final class TakingBackInvoices implements Subscriber {
    private static final String WHO = "invoices";

    private final Invoices invoices;
    private final Numbers numbers;
    private final Outbox outbox;
    private final BusinessClock clock;

    public TakingBackInvoices(Invoices invoices, Numbers numbers, Outbox outbox, BusinessClock clock) {
        this.invoices = invoices;
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
        return Set.of(BillReversed.TYPE);
    }

    @Override
    public void on(EventFeed.Recorded event) {
        takeBack(new BillNo(event.fact("bill")));
    }

    /** Does nothing unless the bill's invoice is out and nothing takes it back yet. */
    void takeBack(BillNo bill) {
        Optional<Invoice> out = invoices.of(bill);
        if (out.isEmpty() || invoices.red(bill).isPresent()) return;
        if (out.get().takeBack(InvoiceNo.of(numbers.next("invoice")), WHO, clock.now())
                instanceof Outcome.Done<Change<Invoice>>(Change<Invoice> red)) {
            outbox.publish(red.facts());
            invoices.add(red.state());
        }
    }
}
