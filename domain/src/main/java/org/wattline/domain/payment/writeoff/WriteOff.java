package org.wattline.domain.payment.writeoff;

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
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.Booking;
import org.wattline.domain.payment.PaymentOrderRefusal;
import org.wattline.domain.payment.Receivable;
import org.wattline.domain.quantity.Money;

/**
 * A debt that is to be written off, and what became of it (坏账核销). It leaves the receivables when a province or the company approves; from then on this
 * is the register beside the balance (表外备查) in which the debt is kept. When it is to be paid after all, it comes back among the receivables.
 *
 * @param principal what was open of the bill; of its late fee in the books {@code lateFee}
 * @param evidence what was done to get the money
 */
public record WriteOff(
        BillNo bill,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        Money principal,
        Money lateFee,
        String evidence,
        String requestedBy,
        Instant requestedAt,
        Stage stage,
        Version version)
        implements Versioned<WriteOff> {
    /** Somebody asks for it. */
    public static Outcome<Change<WriteOff>> requested(
            BillNo bill, AccountBalance balance, String evidence, String by, Instant now) {
        return balance.of(bill)
                .filter(Receivable::isOpen)
                .<Outcome<Change<WriteOff>>>map(owed -> {
                    WriteOff asked = new WriteOff(
                            bill,
                            balance.account(),
                            balance.customer(),
                            balance.unit(),
                            owed.openPrincipal(),
                            owed.openFee(),
                            evidence,
                            by,
                            now,
                            new Requested(),
                            Version.NEW);
                    return Outcome.done(Change.of(asked, new WriteOffMoved(asked)));
                })
                .orElseGet(() -> Outcome.refused(PaymentOrderRefusal.NOTHING_OPEN));
    }

    /** Somebody else of a high level approves; the debt leaves the receivables. */
    public Outcome<Decided> approve(
            AccountBalance balance, WriteOffPolicy policy, UnitLevel level, String by, Instant now) {
        if (!(stage instanceof Requested)) return Outcome.refused(WriteOffRefusal.NOT_REQUESTED);
        if (by.equals(requestedBy)) return Outcome.refused(WriteOffRefusal.OWN_REQUEST);
        if (level.isBelow(UnitLevel.PROVINCE)) return Outcome.refused(WriteOffRefusal.TOO_LOW);
        return balance.of(bill)
                .<Outcome<Receivable>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(BalanceRefusal.NOT_CHARGED))
                .then(owed -> !policy.oldEnough(owed.dueOn(), Zone.day(now))
                        ? Outcome.refused(WriteOffRefusal.TOO_YOUNG)
                        : balance.writeOff(bill, now)
                                .map(booking -> new Decided(
                                        moved(owed.openPrincipal(), owed.openFee(), new Written(by, now)), booking)));
    }

    /** Somebody else does not approve. */
    public Outcome<Change<WriteOff>> reject(String why, String by, Instant now) {
        if (!(stage instanceof Requested)) return Outcome.refused(WriteOffRefusal.NOT_REQUESTED);
        if (by.equals(requestedBy)) return Outcome.refused(WriteOffRefusal.OWN_REQUEST);
        return Outcome.done(moved(principal, lateFee, new Rejected(by, now, why)));
    }

    /** The debt is to be paid after all. */
    public Outcome<Decided> reinstate(AccountBalance balance, String by, Instant now) {
        if (!(stage instanceof Written)) return Outcome.refused(WriteOffRefusal.NOT_WRITTEN_OFF);
        return balance.reinstate(bill, principal, lateFee, now)
                .map(booking -> new Decided(moved(principal, lateFee, new Reinstated(by, now)), booking));
    }

    private Change<WriteOff> moved(Money open, Money fee, Stage next) {
        WriteOff moved = new WriteOff(
                bill, account, customer, unit, open, fee, evidence, requestedBy, requestedAt, next, version);
        return Change.of(moved, new WriteOffMoved(moved));
    }

    @Override
    public WriteOff at(Version next) {
        return new WriteOff(
                bill, account, customer, unit, principal, lateFee, evidence, requestedBy, requestedAt, stage, next);
    }

    public State state() {
        return switch (stage) {
            case Requested() -> State.REQUESTED;
            case Rejected unused -> State.REJECTED;
            case Written unused -> State.WRITTEN_OFF;
            case Reinstated unused -> State.REINSTATED;
        };
    }

    /** Labels of the stages. */
    public enum State {
        REQUESTED,
        REJECTED,
        WRITTEN_OFF,
        REINSTATED
    }

    /** How far it has come. */
    public sealed interface Stage {}

    /** It waits for approval. */
    public record Requested() implements Stage {}

    /** It was not approved of. */
    public record Rejected(String by, Instant at, String why) implements Stage {}

    /** The debt is out of the receivables and in the register. */
    public record Written(String by, Instant at) implements Stage {}

    /** The debt is among the receivables again. */
    public record Reinstated(String by, Instant at) implements Stage {}

    /** After a decision, with what it does to the account. */
    public record Decided(Change<WriteOff> change, Booking booking) {}
}
