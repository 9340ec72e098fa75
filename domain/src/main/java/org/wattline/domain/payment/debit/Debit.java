package org.wattline.domain.payment.debit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.quantity.Money;

/**
 * One attempt to take what is open of a bill by a mandate (代扣): the customer is told some days before, then the bank or the channel is asked under the
 * number of the attempt, under which it takes money once. What failed is tried again as another attempt with its own notice, if the policy says so.
 *
 * @param attempt counted from 1 for each bill
 * @param amount what the customer was told; what is taken is never more
 * @param sentOn day on which the bank or the channel was asked
 */
public record Debit(
        DebitNo no,
        MandateNo mandate,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        Channel channel,
        BillNo bill,
        int attempt,
        Money amount,
        LocalDate debitOn,
        Optional<LocalDate> sentOn,
        Stage stage,
        Version version)
        implements Versioned<Debit> {
    public Debit {
        if (!amount.isPositive()) throw new IllegalArgumentException("a debit is more than nothing: " + amount);
    }

    /** The customer is told that so much will be taken on a day. */
    public static Change<Debit> announced(
            DebitNo no, Mandate mandate, BillNo bill, int attempt, Money amount, LocalDate debitOn) {
        Debit debit = new Debit(
                no,
                mandate.no(),
                mandate.account(),
                mandate.customer(),
                mandate.unit(),
                mandate.channel(),
                bill,
                attempt,
                amount,
                debitOn,
                Optional.empty(),
                new Announced(),
                Version.NEW);
        return Change.of(debit, new DebitMoved(debit));
    }

    /**
     * The day has come: the bank or the channel is asked, unless the mandate has ended meanwhile, somebody has paid, or a limit is passed.
     *
     * @param open what is open of the bill now, with late fee
     * @param ofMonth what else was taken by the mandate, or is to be, in this month
     */
    public Outcome<Change<Debit>> send(Mandate held, Money open, Money ofMonth, Instant now) {
        if (!(stage instanceof Announced)) return Outcome.refused(DebitRefusal.NOT_ANNOUNCED);
        if (!open.isPositive()) return Outcome.done(moved(amount, new Withdrawn("nothing is open any more", now)));
        Money wanted = amount.min(open);
        return Outcome.done(
                switch (held.admits(wanted, ofMonth, Zone.day(now))) {
                    case Outcome.Done<Mandate> unused -> sent(wanted, now);
                    case Outcome.Refused<Mandate>(Refusal why) -> moved(amount, new Withdrawn(why.code(), now));
                });
    }

    /** The day has come, and the bill is left alone meanwhile: nobody is asked. */
    public Outcome<Change<Debit>> leaveAlone(Instant now) {
        if (!(stage instanceof Announced)) return Outcome.refused(DebitRefusal.NOT_ANNOUNCED);
        return Outcome.done(moved(amount, new Withdrawn(DebitRefusal.LEFT_ALONE.code(), now)));
    }

    private Change<Debit> sent(Money wanted, Instant now) {
        Debit sent = new Debit(
                no,
                mandate,
                account,
                customer,
                unit,
                channel,
                bill,
                attempt,
                wanted,
                debitOn,
                Optional.of(Zone.day(now)),
                new Sent(now),
                version);
        return Change.of(sent, new DebitMoved(sent));
    }

    /** The money was taken, and it is booked as a payment. */
    public Outcome<Change<Debit>> taken(PaymentNo payment, Instant now) {
        return stage instanceof Sent
                ? Outcome.done(moved(amount, new Taken(payment, now)))
                : Outcome.refused(DebitRefusal.NOT_SENT);
    }

    /** The money was not taken. @param code what the bank or the channel says */
    public Outcome<Change<Debit>> failed(String code, Instant now) {
        return stage instanceof Sent
                ? Outcome.done(moved(amount, new Failed(code, now)))
                : Outcome.refused(DebitRefusal.NOT_SENT);
    }

    private Change<Debit> moved(Money next, Stage then) {
        Debit moved = new Debit(
                no, mandate, account, customer, unit, channel, bill, attempt, next, debitOn, sentOn, then, version);
        return Change.of(moved, new DebitMoved(moved));
    }

    @Override
    public Debit at(Version next) {
        return new Debit(
                no, mandate, account, customer, unit, channel, bill, attempt, amount, debitOn, sentOn, stage, next);
    }

    /** The label of the stage, as it is stored and shown. */
    public State state() {
        return switch (stage) {
            case Announced() -> State.ANNOUNCED;
            case Sent unused -> State.SENT;
            case Taken unused -> State.TAKEN;
            case Failed unused -> State.FAILED;
            case Withdrawn unused -> State.WITHDRAWN;
        };
    }

    /** Labels of the stages. */
    public enum State {
        ANNOUNCED,
        SENT,
        TAKEN,
        FAILED,
        WITHDRAWN
    }

    /** How far a debit has come. */
    public sealed interface Stage {}

    /** The customer was told. */
    public record Announced() implements Stage {}

    /** The bank or the channel is asked; until it answers the same number is asked again. */
    public record Sent(Instant at) implements Stage {}

    /** The money is there. */
    public record Taken(PaymentNo payment, Instant at) implements Stage {}

    /** The money was not taken. */
    public record Failed(String code, Instant at) implements Stage {}

    /** Nobody was asked. */
    public record Withdrawn(String why, Instant at) implements Stage {}
}
