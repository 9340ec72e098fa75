package org.wattline.application.billing.invoice;

import java.time.Instant;
import java.util.Optional;
import org.wattline.application.billing.Bills;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.invoice.Invoice;
import org.wattline.domain.billing.invoice.InvoiceNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;

/**
 * Sends requested invoices to the platform, and asks again until it is known what became of them. The platform is spoken to outside of any unit of work;
 * whoever takes up one that was tried before asks first, and then sends the same number again, under which the platform issues once.
 */
public final class SendingInvoices {
    private static final Caller WHO = Caller.system("invoices");

    private final UnitOfWork work;
    private final Invoices invoices;
    private final Bills bills;
    private final Optional<InvoicePlatform> platform;
    private final TakingBackInvoices takingBack;
    private final Outbox outbox;
    private final BusinessClock clock;

    /** @param platform none if the company has not set one up */
    public SendingInvoices(
            UnitOfWork work,
            Invoices invoices,
            Bills bills,
            Optional<InvoicePlatform> platform,
            TakingBackInvoices takingBack,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.invoices = invoices;
        this.bills = bills;
        this.platform = platform;
        this.takingBack = takingBack;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Sends those that are due. @return how many */
    public int sendDue(int most) {
        if (platform.isEmpty()) return 0;
        int sent = 0;
        for (InvoiceNo no : invoices.due(clock.now(), most)) if (send(platform.get(), no)) sent++;
        return sent;
    }

    private boolean send(InvoicePlatform to, InvoiceNo no) {
        try {
            Outcome<Invoice> taken = work.perform(
                    Act.of(WHO, "billing.send-invoice"),
                    () -> invoices.find(no).orElseThrow().takenUp(clock.now()).map(invoices::save));
            if (!(taken instanceof Outcome.Done<Invoice>(Invoice invoice))) return false;
            InvoicePlatform.Answer answer = tell(to, invoice);
            return work.perform(Act.of(WHO, "billing.send-invoice"), () -> enter(no, answer))
                    instanceof Outcome.Done<Invoice>;
        } catch (StaleState anotherServerHasIt) {
            return false;
        }
    }

    private InvoicePlatform.Answer tell(InvoicePlatform to, Invoice invoice) {
        if (invoice.stage() instanceof Invoice.Requested waiting && waiting.tries() > 1) {
            InvoicePlatform.Answer known = to.ask(invoice.no());
            if (!(known instanceof InvoicePlatform.Answer.NotThere)) return known;
        }
        return to.issue(new InvoicePlatform.Order(
                invoice.no(),
                invoice.takesBack()
                        .map(blue -> invoices.find(blue).orElseThrow())
                        .map(blue -> blue.official().orElseThrow().number()),
                invoice.title(),
                invoice.amounts(),
                invoice.about()));
    }

    private Outcome<Invoice> enter(InvoiceNo no, InvoicePlatform.Answer answer) {
        Invoice held = invoices.find(no).orElseThrow();
        Instant now = clock.now();
        return switch (answer) {
            case InvoicePlatform.Answer.Done(Invoice.Official official) ->
                held.issued(official).map(this::store).map(this::andThen);
            case InvoicePlatform.Answer.Denied(String why) ->
                held.rejected(why, now).map(this::store);
            case InvoicePlatform.Answer.UnderWay(String state) -> Outcome.done(invoices.save(held.unknown(state)));
            case InvoicePlatform.Answer.NotThere() ->
                Outcome.done(invoices.save(held.unknown("the platform knows nothing of it")));
            case InvoicePlatform.Answer.Unknown(String why) -> Outcome.done(invoices.save(held.unknown(why)));
        };
    }

    /** A red-letter invoice marks the one that it takes back; one whose bill was corrected or reversed meanwhile is taken back at once. */
    private Invoice andThen(Invoice issued) {
        if (issued.takesBack().isPresent()) {
            Invoice blue = invoices.find(issued.takesBack().get()).orElseThrow();
            if (blue.takenBack(issued) instanceof Outcome.Done<Change<Invoice>>(Change<Invoice> taken)) store(taken);
        } else issued.about().bill().flatMap(bills::find).ifPresent(takingBack::catchUp);
        return issued;
    }

    private Invoice store(Change<Invoice> change) {
        outbox.publish(change.facts());
        return invoices.save(change.state());
    }
}
