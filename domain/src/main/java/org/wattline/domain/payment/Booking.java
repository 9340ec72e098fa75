package org.wattline.domain.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.quantity.Money;

/**
 * What a decision about an account's money brings about: the next balance, the entries that explain it, the facts.
 *
 * @param allocations what was settled by it
 * @param prepaid what went to the money paid ahead; negative when it was taken from there
 */
public record Booking(
        AccountBalance balance,
        List<LedgerEntry> entries,
        List<Allocation> allocations,
        Money prepaid,
        List<Event> facts) {
    public Booking {
        entries = List.copyOf(entries);
        allocations = List.copyOf(allocations);
        facts = List.copyOf(facts);
    }

    /** That a balance stays as it is. */
    public static Booking none(AccountBalance balance) {
        return new Booking(balance, List.of(), List.of(), Money.ZERO, List.of());
    }

    /**
     * The same with what then lies ahead spent on what is open (PAY-170): no bill stays open beside money that could settle it, whatever set the
     * money free or opened the bill.
     *
     * @param apart bills that money ahead leaves alone: those in dispute
     */
    public Booking meetingBills(Set<BillNo> apart, CollectionPolicy policy) {
        if (entries.isEmpty()) return this;
        LedgerEntry last = entries.getLast();
        // A bill can set money free again when it is reversed, so that its number alone would name two entries.
        String document = last.cause() == LedgerEntry.Cause.BILL
                ? last.document()
                : last.document() + "/" + last.cause().name();
        return balance.useAhead(document, apart, policy, last.at())
                .map(this::followedBy)
                .orElse(this);
    }

    private Booking followedBy(Booking next) {
        return new Booking(
                next.balance,
                joined(entries, next.entries),
                joined(allocations, next.allocations),
                prepaid.plus(next.prepaid),
                joined(facts, next.facts));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
