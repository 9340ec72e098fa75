package org.wattline.domain.credit;

import java.time.Instant;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.quantity.Money;

/**
 * A bill that the partner pays for a customer on the day after it fell due (信用代偿): the bill is settled then, and the customer owes the partner, who tells when
 * it was repaid. A bill is paid ahead once; what is over the limit, or of an account that does not stand well, is refused and dunned as ever.
 */
public record Advance(
        AdvanceNo no,
        ConsentId consent,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        BillNo bill,
        Money amount,
        Stage stage,
        Version version)
        implements Versioned<Advance> {

    /**
     * Orders it, or says why not.
     *
     * @param limit up to how much the partner pays ahead for this customer
     * @param outstanding what was paid ahead and is not repaid
     */
    public static Change<Advance> of(
            AdvanceNo no,
            CreditConsent consent,
            BillNo bill,
            Money amount,
            Money limit,
            Money outstanding,
            boolean stands,
            Instant now) {
        Stage stage = !stands
                ? new Refused(CreditRefusal.STANDS_BADLY.code(), now)
                : outstanding.plus(amount).compareTo(limit) > 0
                        ? new Refused(CreditRefusal.OVER_LIMIT.code(), now)
                        : new Ordered(now, Optional.empty());
        Advance advance = new Advance(
                no,
                consent.id(),
                consent.account(),
                consent.customer(),
                consent.unit(),
                bill,
                amount,
                stage,
                Version.NEW);
        return Change.of(advance, new AdvanceMoved(advance));
    }

    /**
     * The partner is asked for the first time: for nothing where the bill was paid meanwhile, and never for more than is open (PAY-219). From then on the
     * partner may have paid, so that it is asked for the same under the same number, whatever becomes of the bill.
     *
     * @param open what is open of the bill now, with late fee
     */
    public Outcome<Change<Advance>> asked(Money open, Instant now) {
        if (!(stage instanceof Ordered(Instant at, Optional<Instant> before)) || before.isPresent())
            return Outcome.refused(CreditRefusal.NOT_ORDERED);
        if (!open.isPositive()) return moved(new Refused("nothing is open any more", now));
        Advance next = new Advance(
                no,
                consent,
                account,
                customer,
                unit,
                bill,
                amount.min(open),
                new Ordered(at, Optional.of(now)),
                version);
        return Outcome.done(Change.of(next));
    }

    /** The partner has paid. */
    public Outcome<Change<Advance>> paid(PaymentNo payment, Instant now) {
        return stage instanceof Ordered ? moved(new Paid(payment, now)) : Outcome.refused(CreditRefusal.NOT_ORDERED);
    }

    /** The partner does not pay. */
    public Outcome<Change<Advance>> refused(String why, Instant now) {
        return stage instanceof Ordered ? moved(new Refused(why, now)) : Outcome.refused(CreditRefusal.NOT_ORDERED);
    }

    /** The customer has repaid the partner. @param late after the day on which the partner wanted it */
    public Outcome<Change<Advance>> repaid(boolean late, Instant now) {
        return stage instanceof Paid paid
                ? moved(new Repaid(paid.payment, late, now))
                : Outcome.refused(CreditRefusal.NOT_PAID);
    }

    /** The partner gave up: the customer has not repaid. What the partner paid stays paid. */
    public Outcome<Change<Advance>> defaulted(Instant now) {
        return stage instanceof Paid paid
                ? moved(new Defaulted(paid.payment, now))
                : Outcome.refused(CreditRefusal.NOT_PAID);
    }

    private Outcome<Change<Advance>> moved(Stage next) {
        Advance moved = new Advance(no, consent, account, customer, unit, bill, amount, next, version);
        return Outcome.done(Change.of(moved, new AdvanceMoved(moved)));
    }

    @Override
    public Advance at(Version next) {
        return new Advance(no, consent, account, customer, unit, bill, amount, stage, next);
    }

    /** The label of the stage, as it is stored and shown. */
    public State state() {
        return switch (stage) {
            case Ordered unused -> State.ORDERED;
            case Paid unused -> State.PAID;
            case Refused unused -> State.REFUSED;
            case Repaid unused -> State.REPAID;
            case Defaulted unused -> State.DEFAULTED;
        };
    }

    /** Labels of the stages. */
    public enum State {
        ORDERED,
        PAID,
        REFUSED,
        REPAID,
        DEFAULTED
    }

    /** How far an advance has come. */
    public sealed interface Stage {}

    /** The partner is asked to pay; until it answers it is asked again under the same number. @param asked when for the first time */
    public record Ordered(Instant at, Optional<Instant> asked) implements Stage {}

    /** The bill is settled; the customer owes the partner. */
    public record Paid(PaymentNo payment, Instant at) implements Stage {}

    /** Nobody pays ahead. */
    public record Refused(String why, Instant at) implements Stage {}

    /** The customer has repaid. */
    public record Repaid(PaymentNo payment, boolean late, Instant at) implements Stage {}

    /** The customer has not repaid, and will not. */
    public record Defaulted(PaymentNo payment, Instant at) implements Stage {}
}
