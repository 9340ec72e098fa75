package org.wattline.domain.payment.agency;

import java.time.Instant;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.payment.LedgerAccount;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.quantity.Money;

/**
 * A shop, a property company or another party that takes customers' money for the company (社会代收点). What it has taken and not yet handed over never
 * exceeds its float (备付额度): each payment uses it up, a reversal and the settlement of a day free it again. What it puts down as security (备付金) is in the books; a day's
 * money can be taken out of it.
 *
 * @param login the login under which it calls; its own
 * @param limit the float
 * @param warnBelow as soon as less is left it is warned
 * @param used what it holds of the company's money; negative if it handed over more than the books know of
 * @param deposit what it has put down
 * @param suspended it takes nothing for the time being
 */
public record Agency(
        AgencyCode code,
        String name,
        UnitPath unit,
        String login,
        Money limit,
        Money warnBelow,
        Money used,
        Money deposit,
        boolean suspended,
        Version version)
        implements Versioned<Agency> {

    /** It begins to take money. */
    public static Outcome<Change<Agency>> registered(
            AgencyCode code, String name, UnitPath unit, String login, Money limit, Money warnBelow) {
        if (!valid(limit, warnBelow)) return Outcome.refused(AgencyRefusal.TERMS_NOT_VALID);
        Agency fresh =
                new Agency(code, name, unit, login, limit, warnBelow, Money.ZERO, Money.ZERO, false, Version.NEW);
        return Outcome.done(Change.of(fresh, new AgencyMoved("payment.agency-registered", fresh)));
    }

    private static boolean valid(Money limit, Money warnBelow) {
        return limit.isPositive() && !warnBelow.isNegative() && warnBelow.compareTo(limit) < 0;
    }

    /** It may hold more or less from now on; what it holds stays. */
    public Outcome<Change<Agency>> onTerms(Money nextLimit, Money nextWarning) {
        if (!valid(nextLimit, nextWarning)) return Outcome.refused(AgencyRefusal.TERMS_NOT_VALID);
        Agency next = new Agency(code, name, unit, login, nextLimit, nextWarning, used, deposit, suspended, version);
        return Outcome.done(Change.of(next, new AgencyMoved("payment.agency-terms-changed", next)));
    }

    /** It takes nothing any more, for the time being. */
    public Outcome<Change<Agency>> suspend() {
        if (suspended) return Outcome.refused(AgencyRefusal.SUSPENDED);
        Agency next = with(used, true);
        return Outcome.done(Change.of(next, new AgencyMoved("payment.agency-suspended", next)));
    }

    /** It takes money again. */
    public Outcome<Change<Agency>> resume() {
        if (!suspended) return Outcome.refused(AgencyRefusal.NOT_SUSPENDED);
        Agency next = with(used, false);
        return Outcome.done(Change.of(next, new AgencyMoved("payment.agency-resumed", next)));
    }

    /** It takes money, as far as its float reaches. */
    public Outcome<Change<Agency>> take(Money amount) {
        if (suspended) return Outcome.refused(AgencyRefusal.SUSPENDED);
        return amount.compareTo(left()) > 0
                ? Outcome.refused(AgencyRefusal.FLOAT_USED_UP)
                : Outcome.done(holding(amount));
    }

    /** It turns out that it holds so much more, or so much less: what was handed over, given back, or found out. */
    public Change<Agency> holding(Money more) {
        Agency next = with(used.plus(more), suspended);
        return next.level().compareTo(level()) > 0
                ? Change.of(
                        next,
                        new AgencyMoved(
                                next.level() == Level.LOW ? "payment.agency-float-low" : "payment.agency-float-used-up",
                                next))
                : Change.of(next);
    }

    /** What it puts down as security has come to the bank. @param reference by which the bank knows the transfer; it counts once */
    public Outcome<DepositMoved> payIn(Money amount, String reference, Instant now) {
        return amount.isPositive()
                ? Outcome.done(moved(
                        amount,
                        LedgerEntry.house(
                                LedgerEntry.Cause.AGENCY_DEPOSIT_PAID_IN,
                                code.prefix() + reference,
                                now,
                                new LedgerAccount.Bank(),
                                account(),
                                amount)))
                : Outcome.refused(AgencyRefusal.DEPOSIT_NOT_POSITIVE);
    }

    /** Security goes back to it, as far as that is not bound by what it holds. */
    public Outcome<DepositMoved> payOut(Money amount, String reference, Instant now) {
        if (!amount.isPositive()) return Outcome.refused(AgencyRefusal.DEPOSIT_NOT_POSITIVE);
        if (amount.compareTo(deposit.minus(used.max(Money.ZERO))) > 0)
            return Outcome.refused(AgencyRefusal.DEPOSIT_BOUND);
        return Outcome.done(moved(
                amount.negated(),
                LedgerEntry.house(
                        LedgerEntry.Cause.AGENCY_DEPOSIT_PAID_OUT,
                        code.prefix() + reference,
                        now,
                        account(),
                        new LedgerAccount.Bank(),
                        amount)));
    }

    /** A day's money is taken out of its deposit; the entry is that of the settlement. */
    public Outcome<Change<Agency>> draw(Money net) {
        if (net.compareTo(deposit) > 0) return Outcome.refused(AgencyRefusal.DEPOSIT_TOO_LOW);
        return Outcome.done(withDeposit(net.negated()));
    }

    private DepositMoved moved(Money more, LedgerEntry entry) {
        return new DepositMoved(withDeposit(more), entry);
    }

    private Change<Agency> withDeposit(Money more) {
        Agency next =
                new Agency(code, name, unit, login, limit, warnBelow, used, deposit.plus(more), suspended, version);
        return Change.of(next, new AgencyMoved("payment.agency-deposit-moved", next));
    }

    /** Its account in the ledger. */
    public LedgerAccount account() {
        return new LedgerAccount.AgencyDeposit(code.value());
    }

    /** Its deposit is another, and the books say so. */
    public record DepositMoved(Change<Agency> change, LedgerEntry entry) {}

    /** What it may still take. */
    public Money left() {
        return limit.minus(used).max(Money.ZERO);
    }

    /** How its float stands. */
    public Level level() {
        if (left().isZero()) return Level.USED_UP;
        return left().compareTo(warnBelow) < 0 ? Level.LOW : Level.ENOUGH;
    }

    private Agency with(Money nowUsed, boolean nowSuspended) {
        return new Agency(code, name, unit, login, limit, warnBelow, nowUsed, deposit, nowSuspended, version);
    }

    @Override
    public Agency at(Version next) {
        return new Agency(code, name, unit, login, limit, warnBelow, used, deposit, suspended, next);
    }

    /** How a float stands. */
    public enum Level {
        ENOUGH,
        LOW,
        USED_UP
    }
}
