package org.wattline.domain.payment.netting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Allocation;
import org.wattline.domain.payment.Booking;
import org.wattline.domain.payment.CollectionPolicy;
import org.wattline.domain.payment.Receivable;
import org.wattline.domain.quantity.Money;

/**
 * That money paid ahead by one account settled bills of another of the same owner (互抵), on the strength of an authorisation. Nothing gets below zero
 * by it; it can be undone.
 *
 * @param allocations what it settled
 */
public record Netting(
        NettingId id,
        AuthorisationId authorisation,
        CustomerId customer,
        UnitPath unit,
        AccountNo from,
        AccountNo to,
        Money amount,
        List<Allocation> allocations,
        String by,
        Instant at,
        Optional<Undone> undone,
        Version version)
        implements Versioned<Netting> {
    public Netting {
        allocations = List.copyOf(allocations);
        if (!amount.isPositive()) throw new IllegalArgumentException("a netting moves something: " + amount);
    }

    /** Nets two accounts. @param wanted how much; as much as possible unless told */
    public static Outcome<Decided> net(
            NettingId id,
            NettingAuthorisation authorisation,
            AccountBalance from,
            AccountBalance to,
            Optional<Money> wanted,
            CollectionPolicy policy,
            String by,
            Instant now) {
        if (!authorisation.holds(Zone.day(now))) return Outcome.refused(NettingRefusal.NOT_IN_FORCE);
        Money owed = Money.sum(to.open(), Receivable::open).plus(to.accrued(policy, Zone.day(now)));
        Money most = from.prepaid().min(owed);
        if (!most.isPositive()) return Outcome.refused(NettingRefusal.NOTHING_TO_NET);
        Money amount = wanted.orElse(most);
        if (amount.compareTo(most) > 0 || !amount.isPositive()) return Outcome.refused(NettingRefusal.TOO_MUCH);
        return from.give(id, amount, now).map(given -> {
            Booking taken = to.take(id, amount, policy, now);
            Netting netting = new Netting(
                    id,
                    authorisation.id(),
                    authorisation.customer(),
                    authorisation.unit(),
                    from.account(),
                    to.account(),
                    amount,
                    taken.allocations(),
                    by,
                    now,
                    Optional.empty(),
                    Version.NEW);
            return new Decided(Change.of(netting, new NettingMoved(netting)), given, taken);
        });
    }

    /** Undoes it: the bills are open again, the money is paid ahead again. */
    public Outcome<Decided> undo(
            AccountBalance giver,
            AccountBalance taker,
            CollectionPolicy policy,
            String why,
            String login,
            Instant now) {
        if (undone.isPresent()) return Outcome.refused(NettingRefusal.UNDONE_ALREADY);
        return taker.giveBack(id, allocations, amount, policy, now).map(back -> {
            Netting next = with(Optional.of(new Undone(login, now, why)), version);
            return new Decided(Change.of(next, new NettingMoved(next)), giver.regain(id, amount, now), back);
        });
    }

    private Netting with(Optional<Undone> end, Version next) {
        return new Netting(id, authorisation, customer, unit, from, to, amount, allocations, by, at, end, next);
    }

    @Override
    public Netting at(Version next) {
        return with(undone, next);
    }

    /** That it was undone. */
    public record Undone(String by, Instant at, String why) {}

    /** After a decision, with what it does to the two accounts. */
    public record Decided(Change<Netting> change, Booking giver, Booking taker) {}
}
