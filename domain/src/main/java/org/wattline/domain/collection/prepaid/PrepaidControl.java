package org.wattline.domain.collection.prepaid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.CollectionEvent;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.quantity.Money;

/**
 * That an account pays ahead (费控): agreed with the customer from a day on. Every day the month so far is rated anew by the engine that makes the bill,
 * so that what is taken off by the month's end is the bill itself; nothing is booked before that bill is issued.
 *
 * @param from first day
 * @param endedOn first day on which it holds no more
 */
public record PrepaidControl(
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        LocalDate from,
        Optional<LocalDate> endedOn,
        PrepaidStanding standing,
        Version version)
        implements Versioned<PrepaidControl> {
    /** Agrees on it. */
    public static Change<PrepaidControl> agree(AccountNo account, CustomerId customer, UnitPath unit, LocalDate from) {
        PrepaidControl control =
                new PrepaidControl(account, customer, unit, from, Optional.empty(), PrepaidStanding.NEW, Version.NEW);
        return Change.of(control, control.fact("collection.prepaid-agreed"));
    }

    /** Agrees on it again after it had ended. */
    public Outcome<Change<PrepaidControl>> again(LocalDate day) {
        if (endedOn.isEmpty()) return Outcome.refused(PrepaidRefusal.AGREED_ALREADY);
        PrepaidControl next =
                new PrepaidControl(account, customer, unit, day, Optional.empty(), PrepaidStanding.NEW, version);
        return Outcome.done(Change.of(next, next.fact("collection.prepaid-agreed")));
    }

    /** Ends it. */
    public Outcome<Change<PrepaidControl>> end(LocalDate today) {
        if (endedOn.isPresent()) return Outcome.refused(PrepaidRefusal.ENDED);
        PrepaidControl next = new PrepaidControl(account, customer, unit, from, Optional.of(today), standing, version);
        return Outcome.done(Change.of(next, next.fact("collection.prepaid-ended")));
    }

    public boolean holds() {
        return endedOn.isEmpty();
    }

    /**
     * Takes in a day's reckoning.
     *
     * @param credit what is paid ahead, less what is open of issued bills
     */
    public Change<PrepaidControl> reckon(
            PrepaidStanding.Reckoned reckoned, Money credit, PrepaidPolicy policy, Instant now) {
        return standing(
                Optional.of(reckoned.to()),
                reckoned.unbilled(),
                reckoned.average(standing.average()),
                credit,
                policy,
                now);
    }

    /** Takes in that money came, went or was billed, between two reckonings. */
    public Change<PrepaidControl> credit(Money credit, PrepaidPolicy policy, Instant now) {
        return standing(standing.reckonedTo(), standing.unbilled(), standing.average(), credit, policy, now);
    }

    private Change<PrepaidControl> standing(
            Optional<LocalDate> to, Money unbilled, Money average, Money credit, PrepaidPolicy policy, Instant now) {
        Money balance = credit.minus(unbilled);
        Optional<Instant> since =
                balance.isNegative() ? standing.negativeSince().or(() -> Optional.of(now)) : Optional.empty();
        PrepaidLevel level = policy.level(balance, average, since, now);
        PrepaidControl next = new PrepaidControl(
                account,
                customer,
                unit,
                from,
                endedOn,
                new PrepaidStanding(to, unbilled, average, balance, level, since),
                version);
        return level == standing.level() ? Change.of(next) : Change.of(next, next.fact(type(level)));
    }

    private static String type(PrepaidLevel level) {
        return switch (level) {
            case FINE -> "collection.prepaid-restored";
            case LOW -> "collection.prepaid-low";
            case NEGATIVE -> "collection.prepaid-negative";
            case CUT_WANTED -> "collection.prepaid-cut-wanted";
        };
    }

    private CollectionEvent fact(String type) {
        return new CollectionEvent(
                type,
                account.value(),
                Map.of(
                        "account", account.value(),
                        "customer", customer.toString(),
                        "balance", standing.balance().toString(),
                        "level", standing.level().name()));
    }

    @Override
    public PrepaidControl at(Version next) {
        return new PrepaidControl(account, customer, unit, from, endedOn, standing, next);
    }
}
