package org.wattline.domain.payment;

import java.util.List;
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
}
