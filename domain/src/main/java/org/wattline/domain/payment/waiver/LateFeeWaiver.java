package org.wattline.domain.payment.waiver;

import java.time.Instant;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Booking;
import org.wattline.domain.payment.CollectionPolicy;
import org.wattline.domain.quantity.Money;

/**
 * That the company does without a late fee, or a part of it (违约金减免): asked for with a reason, granted by somebody else high enough for the amount.
 * With the grant the fee of the days up to then enters the books and what is waived leaves them again; so the books tell what was done without. It can be
 * undone as long as the bill stands.
 *
 * @param amount how much of the late fee; nothing of the bill itself
 * @param reason code of a reason of the policy
 * @param evidence what shows it
 */
public record LateFeeWaiver(
        WaiverId id,
        BillNo bill,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        Money amount,
        String reason,
        String evidence,
        String requestedBy,
        Instant requestedAt,
        Stage stage,
        Version version)
        implements Versioned<LateFeeWaiver> {
    /** Somebody asks for it. */
    public static Outcome<Change<LateFeeWaiver>> requested(
            WaiverId id,
            AccountBalance balance,
            Asked asked,
            WaiverPolicy policy,
            CollectionPolicy fees,
            String by,
            Instant now) {
        if (!policy.reasons().contains(asked.reason)) return Outcome.refused(WaiverRefusal.REASON_NOT_ALLOWED);
        if (!asked.amount.isPositive() || asked.amount.compareTo(open(balance, asked.bill, fees, now)) > 0)
            return Outcome.refused(WaiverRefusal.MORE_THAN_OPEN);
        LateFeeWaiver waiver = new LateFeeWaiver(
                id,
                asked.bill,
                balance.account(),
                balance.customer(),
                balance.unit(),
                asked.amount,
                asked.reason,
                asked.evidence,
                by,
                now,
                new Requested(),
                Version.NEW);
        return Outcome.done(Change.of(waiver, new WaiverMoved(waiver)));
    }

    private static Money open(AccountBalance balance, BillNo bill, CollectionPolicy fees, Instant now) {
        return balance.of(bill)
                .map(owed ->
                        owed.openFee().plus(owed.accrued(fees, Zone.day(now)).amount()))
                .orElse(Money.ZERO);
    }

    /** Somebody else, high enough for the amount, grants it; what was paid meanwhile is not waived any more. */
    public Outcome<Decided> grant(
            AccountBalance balance,
            WaiverPolicy policy,
            CollectionPolicy fees,
            UnitLevel level,
            String by,
            Instant now) {
        if (!(stage instanceof Requested)) return Outcome.refused(WaiverRefusal.DECIDED);
        if (by.equals(requestedBy)) return Outcome.refused(WaiverRefusal.OWN_REQUEST);
        if (!policy.allows(level, amount)) return Outcome.refused(WaiverRefusal.OVER_LIMIT);
        if (amount.compareTo(open(balance, bill, fees, now)) > 0) return Outcome.refused(WaiverRefusal.MORE_THAN_OPEN);
        return balance.waive(bill, id, amount, fees, now)
                .map(booking -> new Decided(moved(new Granted(by, now)), booking));
    }

    /** Somebody else does not grant it. */
    public Outcome<Change<LateFeeWaiver>> reject(String why, String by, Instant now) {
        if (!(stage instanceof Requested)) return Outcome.refused(WaiverRefusal.DECIDED);
        if (by.equals(requestedBy)) return Outcome.refused(WaiverRefusal.OWN_REQUEST);
        return Outcome.done(moved(new Rejected(by, now, why)));
    }

    /** The reason turned out not to hold: the late fee is owed again. */
    public Outcome<Decided> undo(AccountBalance balance, String why, String by, Instant now) {
        if (!(stage instanceof Granted)) return Outcome.refused(WaiverRefusal.NOT_GRANTED);
        if (balance.of(bill).filter(owed -> owed.amount().isPositive()).isEmpty())
            return Outcome.refused(WaiverRefusal.BILL_TAKEN_BACK);
        return balance.owedAgain(bill, id, amount, now)
                .map(booking -> new Decided(moved(new Undone(by, now, why)), booking));
    }

    private Change<LateFeeWaiver> moved(Stage next) {
        LateFeeWaiver moved = in(next, version);
        return Change.of(moved, new WaiverMoved(moved));
    }

    private LateFeeWaiver in(Stage next, Version at) {
        return new LateFeeWaiver(
                id, bill, account, customer, unit, amount, reason, evidence, requestedBy, requestedAt, next, at);
    }

    @Override
    public LateFeeWaiver at(Version next) {
        return in(stage, next);
    }

    public State state() {
        return switch (stage) {
            case Requested() -> State.REQUESTED;
            case Rejected unused -> State.REJECTED;
            case Granted unused -> State.GRANTED;
            case Undone unused -> State.UNDONE;
        };
    }

    /** Labels of the stages. */
    public enum State {
        REQUESTED,
        REJECTED,
        GRANTED,
        UNDONE
    }

    /** How far it has come. */
    public sealed interface Stage {}

    /** It waits for somebody else's decision. */
    public record Requested() implements Stage {}

    /** It was not granted. */
    public record Rejected(String by, Instant at, String why) implements Stage {}

    /** The late fee is not owed any more. */
    public record Granted(String by, Instant at) implements Stage {}

    /** It is owed again. */
    public record Undone(String by, Instant at, String why) implements Stage {}

    /** What is asked for. */
    public record Asked(BillNo bill, Money amount, String reason, String evidence) {}

    /** After a decision, with what it does to the account. */
    public record Decided(Change<LateFeeWaiver> change, Booking booking) {}
}
