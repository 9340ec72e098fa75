package org.wattline.domain.payment.agency;

import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.quantity.Money;

/**
 * A shop, a property company or another party that takes customers' money for the company (社会代收点). What it has taken and not yet handed over never
 * exceeds its float (备付额度), for which it has put security down: each payment uses it up, a reversal and the settlement of a day free it again.
 *
 * @param login the login under which it calls; its own
 * @param limit the float
 * @param warnBelow as soon as less is left it is warned
 * @param used what it holds of the company's money; negative if it handed over more than the books know of
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
        boolean suspended,
        Version version)
        implements Versioned<Agency> {

    /** It begins to take money. */
    public static Outcome<Change<Agency>> registered(
            AgencyCode code, String name, UnitPath unit, String login, Money limit, Money warnBelow) {
        if (!valid(limit, warnBelow)) return Outcome.refused(AgencyRefusal.TERMS_NOT_VALID);
        Agency fresh = new Agency(code, name, unit, login, limit, warnBelow, Money.ZERO, false, Version.NEW);
        return Outcome.done(Change.of(fresh, new AgencyMoved("payment.agency-registered", fresh)));
    }

    private static boolean valid(Money limit, Money warnBelow) {
        return limit.isPositive() && !warnBelow.isNegative() && warnBelow.compareTo(limit) < 0;
    }

    /** It may hold more or less from now on; what it holds stays. */
    public Outcome<Change<Agency>> onTerms(Money nextLimit, Money nextWarning) {
        if (!valid(nextLimit, nextWarning)) return Outcome.refused(AgencyRefusal.TERMS_NOT_VALID);
        Agency next = new Agency(code, name, unit, login, nextLimit, nextWarning, used, suspended, version);
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
        return new Agency(code, name, unit, login, limit, warnBelow, nowUsed, nowSuspended, version);
    }

    @Override
    public Agency at(Version next) {
        return new Agency(code, name, unit, login, limit, warnBelow, used, suspended, next);
    }

    /** How a float stands. */
    public enum Level {
        ENOUGH,
        LOW,
        USED_UP
    }
}
