package org.wattline.domain.billing.invoice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.collective.CollectiveBill;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.quantity.Money;

/**
 * An electronic invoice for a bill, or for a collective bill (数电票): requested, then issued by the tax authority's platform or rejected with a reason. A bill has one. When the bill
 * is reversed, a red-letter invoice (红字发票) takes back the whole of it, or what is left of it; a credit note for the bill takes back a part (部分红冲). A try whose outcome is not known is repeated under the same number, under which the
 * platform issues once.
 *
 * @param takesBack the invoice that a red-letter one takes back
 * @param about what it is for; of a partial red-letter invoice the credit note, or the collective bill that comes to less than nothing
 * @param title to whom it is made out, as it was when it was requested
 * @param amounts by rate of tax; they sum to the bill's total, or to its negative
 */
public record Invoice(
        InvoiceNo no,
        Optional<InvoiceNo> takesBack,
        Invoiced about,
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
        return Outcome.done(moved(fresh(
                no,
                new Invoiced.OneBill(bill.no(), bill.account()),
                bill.customer(),
                bill.unit(),
                title,
                amounts,
                by,
                now)));
    }

    /** Somebody wants one invoice for all that is on a collective bill; what is corrected of it comes onto the next one. */
    public static Outcome<Change<Invoice>> requested(
            InvoiceNo no, CollectiveBill bill, InvoiceTitle title, String by, Instant now) {
        if (bill.taxes().stream().anyMatch(each -> !each.gross().isPositive()))
            return Outcome.refused(InvoiceRefusal.NOTHING_TO_INVOICE);
        return Outcome.done(moved(
                fresh(no, new Invoiced.Together(bill.no()), bill.payer(), bill.unit(), title, bill.taxes(), by, now)));
    }

    private static Invoice fresh(
            InvoiceNo no,
            Invoiced about,
            CustomerId customer,
            UnitPath unit,
            InvoiceTitle title,
            List<TaxedAmount> amounts,
            String by,
            Instant now) {
        return new Invoice(
                no,
                Optional.empty(),
                about,
                customer,
                unit,
                title,
                amounts,
                by,
                now,
                new Requested(0, now, Optional.empty()),
                Version.NEW);
    }

    private static boolean owed(Bill bill) {
        return bill.stage().dueDate().isPresent() && !(bill.kind() instanceof Bill.Kind.Reversal);
    }

    /** The bill was reversed: all that is left of the invoice is taken back by another. @param parts what took back parts of it */
    public Outcome<Change<Invoice>> takeBack(InvoiceNo no, List<Invoice> parts, String by, Instant now) {
        List<TaxedAmount> left = left(parts);
        return !isOut() || left.stream().allMatch(each -> each.gross().isZero())
                ? Outcome.refused(InvoiceRefusal.NOT_OUT)
                : Outcome.done(moved(
                        red(no, about, left.stream().map(TaxedAmount::negated).toList(), by, now)));
    }

    /**
     * A credit note for the bill is issued: so much of the invoice is taken back by another.
     *
     * @param note with a negative total
     * @param parts what took back parts of it before
     */
    public Outcome<Change<Invoice>> takeBackPart(InvoiceNo no, Bill note, List<Invoice> parts, String by, Instant now) {
        if (!isOut()) return Outcome.refused(InvoiceRefusal.NOT_OUT);
        if (!owed(note)) return Outcome.refused(InvoiceRefusal.NOT_ISSUED);
        Money left = Money.sum(left(parts), TaxedAmount::gross);
        if (!note.total().isNegative() || left.plus(note.total()).isNegative())
            return Outcome.refused(InvoiceRefusal.MORE_THAN_INVOICED);
        List<TaxedAmount> part =
                List.of(TaxedAmount.in(note.total(), amounts.getFirst().rate()));
        return Outcome.done(moved(red(no, new Invoiced.OneBill(note.no(), note.account()), part, by, now)));
    }

    /**
     * A later collective bill of the same group comes to less than nothing, because it corrects more than it charges: so much of the invoice of
     * an earlier one is taken back by another.
     *
     * @param less with nothing that is more than nothing at any rate of tax
     * @param parts what took back parts of it before
     */
    public Outcome<Change<Invoice>> takeBackPart(
            InvoiceNo no, CollectiveBill less, List<Invoice> parts, String by, Instant now) {
        if (!isOut()) return Outcome.refused(InvoiceRefusal.NOT_OUT);
        List<TaxedAmount> taken =
                less.taxes().stream().filter(each -> !each.gross().isZero()).toList();
        if (taken.isEmpty() || taken.stream().anyMatch(each -> each.gross().isPositive()))
            return Outcome.refused(InvoiceRefusal.NOTHING_TO_INVOICE);
        List<TaxedAmount> rest = new ArrayList<>(left(parts));
        rest.addAll(taken);
        if (TaxedAmount.byRate(rest).stream().anyMatch(each -> each.gross().isNegative()))
            return Outcome.refused(InvoiceRefusal.MORE_THAN_INVOICED);
        return Outcome.done(moved(red(no, new Invoiced.Together(less.no()), taken, by, now)));
    }

    private boolean isOut() {
        return stage instanceof Issued && takesBack.isEmpty();
    }

    private List<TaxedAmount> left(List<Invoice> parts) {
        List<TaxedAmount> all = new ArrayList<>(amounts);
        for (Invoice part : parts) all.addAll(part.amounts);
        return TaxedAmount.byRate(all);
    }

    private Invoice red(InvoiceNo next, Invoiced subject, List<TaxedAmount> taken, String by, Instant now) {
        return new Invoice(
                next,
                Optional.of(no),
                subject,
                customer,
                unit,
                title,
                taken,
                by,
                now,
                new Requested(0, now, Optional.empty()),
                Version.NEW);
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
                about,
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

    /** The red-letter invoice for it is out; one for a part of it leaves it as it is. */
    public Outcome<Change<Invoice>> takenBack(Invoice by) {
        return stage instanceof Issued(Official official) && by.about.equals(about)
                ? Outcome.done(moved(in(new TakenBack(official, by.no))))
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
                no, takesBack, about, customer, unit, title, amounts, requestedBy, requestedAt, next, version);
    }

    @Override
    public Invoice at(Version next) {
        return new Invoice(no, takesBack, about, customer, unit, title, amounts, requestedBy, requestedAt, stage, next);
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
