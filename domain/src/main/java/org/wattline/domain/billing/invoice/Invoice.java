package org.wattline.domain.billing.invoice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.quantity.Money;

/**
 * An electronic invoice for a bill (数电票): requested, then issued by the tax authority's platform or rejected with a reason. A bill has one. When the bill
 * is reversed, a red-letter invoice (红字发票) takes back the whole of it. A try whose outcome is not known is repeated under the same number, under which the
 * platform issues once.
 *
 * @param takesBack the invoice that a red-letter one takes back
 * @param title to whom it is made out, as it was when it was requested
 * @param amounts by rate of tax; they sum to the bill's total, or to its negative
 */
public record Invoice(
        InvoiceNo no,
        Optional<InvoiceNo> takesBack,
        BillNo bill,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        InvoiceTitle title,
        List<TaxedAmount> amounts,
        String requestedBy,
        Instant requestedAt,
        Stage stage,
        Version version)
        implements Versioned<Invoice> {
    /** Pauses after the first, second … try [D]. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    public Invoice {
        amounts = List.copyOf(amounts);
    }

    /** Somebody wants an invoice for a bill. @param amounts the bill's, by rate of tax */
    public static Outcome<Change<Invoice>> requested(
            InvoiceNo no, Bill bill, InvoiceTitle title, List<TaxedAmount> amounts, String by, Instant now) {
        if (!owed(bill)) return Outcome.refused(InvoiceRefusal.NOT_ISSUED);
        if (amounts.stream().anyMatch(each -> !each.gross().isPositive()))
            return Outcome.refused(InvoiceRefusal.NOTHING_TO_INVOICE);
        if (!Money.sum(amounts, TaxedAmount::gross).equals(bill.total()))
            throw new IllegalArgumentException("the amounts of an invoice sum to its bill " + bill.no());
        return Outcome.done(moved(new Invoice(
                no,
                Optional.empty(),
                bill.no(),
                bill.account(),
                bill.customer(),
                bill.unit(),
                title,
                amounts,
                by,
                now,
                new Requested(0, now, Optional.empty()),
                Version.NEW)));
    }

    private static boolean owed(Bill bill) {
        return bill.stage().dueDate().isPresent() && !(bill.kind() instanceof Bill.Kind.Reversal);
    }

    /** The bill was reversed: all of the invoice is taken back by another. */
    public Outcome<Change<Invoice>> takeBack(InvoiceNo no, String by, Instant now) {
        if (!(stage instanceof Issued) || takesBack.isPresent()) return Outcome.refused(InvoiceRefusal.NOT_OUT);
        return Outcome.done(moved(new Invoice(
                no,
                Optional.of(this.no),
                bill,
                account,
                customer,
                unit,
                title,
                amounts.stream().map(TaxedAmount::negated).toList(),
                by,
                now,
                new Requested(0, now, Optional.empty()),
                Version.NEW)));
    }

    /** A server takes it up to send it to the platform, or to send it again; another does not for a while. */
    public Outcome<Invoice> takenUp(Instant now) {
        return stage instanceof Requested(int tries, Instant due, Optional<String> told) && !due.isAfter(now)
                ? Outcome.done(in(new Requested(
                        tries + 1, now.plus(PAUSES.get(Math.min(tries, PAUSES.size() - 1))), told)))
                : Outcome.refused(InvoiceRefusal.NOT_WAITING);
    }

    /** What the last try came to, as long as it is not known. */
    public Invoice unknown(String told) {
        return stage instanceof Requested waiting
                ? in(new Requested(waiting.tries, waiting.dueAt, Optional.of(told)))
                : this;
    }

    /** The platform has issued it. */
    public Outcome<Change<Invoice>> issued(Official official) {
        return stage instanceof Requested
                ? Outcome.done(moved(in(new Issued(official))))
                : Outcome.refused(InvoiceRefusal.NOT_WAITING);
    }

    /** The platform does not issue it as it stands. */
    public Outcome<Change<Invoice>> rejected(String why, Instant now) {
        return stage instanceof Requested
                ? Outcome.done(moved(in(new Rejected(why, now))))
                : Outcome.refused(InvoiceRefusal.NOT_WAITING);
    }

    /** Somebody has put right what it was rejected for. @param better the customer's title as it is now */
    public Outcome<Change<Invoice>> again(InvoiceTitle better, Instant now) {
        if (!(stage instanceof Rejected)) return Outcome.refused(InvoiceRefusal.NOT_REJECTED);
        Invoice next = new Invoice(
                no,
                takesBack,
                bill,
                account,
                customer,
                unit,
                takesBack.isPresent() ? title : better,
                amounts,
                requestedBy,
                requestedAt,
                new Requested(0, now, Optional.empty()),
                version);
        return Outcome.done(moved(next));
    }

    /** The red-letter invoice for it is out. */
    public Outcome<Change<Invoice>> takenBack(InvoiceNo by) {
        return stage instanceof Issued(Official official)
                ? Outcome.done(moved(in(new TakenBack(official, by))))
                : Outcome.refused(InvoiceRefusal.NOT_OUT);
    }

    public Money total() {
        return Money.sum(amounts, TaxedAmount::gross);
    }

    /** What the platform made of it, once it has. */
    public Optional<Official> official() {
        return switch (stage) {
            case Requested unused -> Optional.empty();
            case Rejected unused -> Optional.empty();
            case Issued(Official official) -> Optional.of(official);
            case TakenBack(Official official, InvoiceNo unused) -> Optional.of(official);
        };
    }

    private static Change<Invoice> moved(Invoice invoice) {
        return Change.of(invoice, new InvoiceMoved(invoice));
    }

    private Invoice in(Stage next) {
        return new Invoice(
                no, takesBack, bill, account, customer, unit, title, amounts, requestedBy, requestedAt, next, version);
    }

    @Override
    public Invoice at(Version next) {
        return new Invoice(
                no, takesBack, bill, account, customer, unit, title, amounts, requestedBy, requestedAt, stage, next);
    }

    public State state() {
        return switch (stage) {
            case Requested unused -> State.REQUESTED;
            case Issued unused -> State.ISSUED;
            case Rejected unused -> State.REJECTED;
            case TakenBack unused -> State.TAKEN_BACK;
        };
    }

    /** Labels of the stages. */
    public enum State {
        REQUESTED,
        ISSUED,
        REJECTED,
        TAKEN_BACK
    }

    /** How far an invoice has come. */
    public sealed interface Stage {}

    /** It is to be sent. @param dueAt when a server sends it, or sends it again @param told what the last try came to */
    public record Requested(int tries, Instant dueAt, Optional<String> told) implements Stage {}

    /** It is out. */
    public record Issued(Official official) implements Stage {}

    /** The platform refused it. */
    public record Rejected(String why, Instant at) implements Stage {}

    /** A red-letter invoice has taken it back. */
    public record TakenBack(Official official, InvoiceNo by) implements Stage {}

    /**
     * An invoice as the platform issued it.
     *
     * @param number of the tax authority (发票号码), 20 digits
     * @param pdf where its picture is
     * @param ofd where its signed original is
     */
    public record Official(String number, Instant at, String pdf, String ofd) {
        /** @throws IllegalArgumentException unless the number has 20 digits */
        public Official {
            if (!number.matches("[0-9]{20}")) throw new IllegalArgumentException("an invoice number has 20 digits");
        }
    }
}
