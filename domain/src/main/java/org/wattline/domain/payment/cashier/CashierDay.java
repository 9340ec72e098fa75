package org.wattline.domain.payment.cashier;

import java.time.Instant;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.LedgerAccount;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.quantity.Money;

/**
 * A cashier counts the cash at the end of the day, against what the books say that the cashier took and gave back (扎账). What is over or short is booked
 * with its reason, over the limit when somebody else has approved; rejected, it is counted again. A counted day takes no more payments.
 *
 * @param expected cash that the books say
 * @param counted cash that is there
 * @param reason of the difference; empty without one
 */
public record CashierDay(
        CashierDayId id, UnitPath unit, Money expected, Money counted, String reason, Stage stage, Version version)
        implements Versioned<CashierDay> {

    /** The cashier has counted. @param before the day, if it was counted and that was rejected */
    public static Outcome<Counted> count(
            CashierDayId id,
            Optional<CashierDay> before,
            UnitPath unit,
            Money expected,
            Money counted,
            String reason,
            CashierPolicy policy,
            Instant now) {
        if (id.day().isAfter(Zone.day(now))) return Outcome.refused(CashierRefusal.DAY_NOT_NOW);
        if (before.filter(CashierDay::closed).isPresent()) return Outcome.refused(CashierRefusal.DAY_CLOSED);
        Money difference = counted.minus(expected);
        if (!difference.isZero() && reason.isBlank()) return Outcome.refused(CashierRefusal.REASON_WANTED);
        Stage stage = policy.allows(difference) ? new Closed(id.login(), now) : new Waiting(now);
        CashierDay day = new CashierDay(
                id,
                unit,
                expected,
                counted,
                reason,
                stage,
                before.map(CashierDay::version).orElse(Version.NEW));
        return Outcome.done(new Counted(day, day.entry(now)));
    }

    /** What is over; negative for what is short. */
    public Money difference() {
        return counted.minus(expected);
    }

    /** Whether no payment may be taken any more. */
    public boolean closed() {
        return !(stage instanceof Rejected);
    }

    /** Somebody else agrees. */
    public Outcome<Counted> approve(String by, Instant now) {
        return decided(by).map(day -> {
            CashierDay next = day.in(new Closed(by, now));
            return new Counted(next, next.entry(now));
        });
    }

    /** Somebody else does not; the cashier counts again. */
    public Outcome<CashierDay> reject(String by, String why, Instant now) {
        return decided(by).map(day -> day.in(new Rejected(by, why, now)));
    }

    private Outcome<CashierDay> decided(String by) {
        if (!(stage instanceof Waiting)) return Outcome.refused(CashierRefusal.NOT_WAITING);
        return by.equals(id.login()) ? Outcome.refused(CashierRefusal.OWN_COUNT) : Outcome.done(this);
    }

    private Optional<LedgerEntry> entry(Instant now) {
        return stage instanceof Closed && !difference().isZero()
                ? Optional.of(LedgerEntry.house(
                        LedgerEntry.Cause.DIFFERENCE_ACCEPTED,
                        "CASHIER." + id,
                        now,
                        new LedgerAccount.Clearing(Channel.COUNTER),
                        new LedgerAccount.Differences(Channel.COUNTER),
                        difference()))
                : Optional.empty();
    }

    private CashierDay in(Stage next) {
        return new CashierDay(id, unit, expected, counted, reason, next, version);
    }

    @Override
    public CashierDay at(Version next) {
        return new CashierDay(id, unit, expected, counted, reason, stage, next);
    }

    public State state() {
        return switch (stage) {
            case Waiting unused -> State.WAITING;
            case Rejected unused -> State.REJECTED;
            case Closed unused -> State.CLOSED;
        };
    }

    /** Labels of the stages. */
    public enum State {
        WAITING,
        REJECTED,
        CLOSED
    }

    /** How far it has come. */
    public sealed interface Stage {}

    /** The difference is over the limit; somebody else is to approve. */
    public record Waiting(Instant at) implements Stage {}

    /** Somebody did not approve. */
    public record Rejected(String by, String why, Instant at) implements Stage {}

    /** It is over. @param by who approved, or the cashier */
    public record Closed(String by, Instant at) implements Stage {}

    /** A day after a decision, with the entry for what is over or short. */
    public record Counted(CashierDay day, Optional<LedgerEntry> entry) {}
}
