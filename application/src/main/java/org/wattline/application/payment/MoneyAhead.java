package org.wattline.application.payment;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Booking;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.Receivable;

/**
 * Lets money that accounts have paid ahead meet what is open, whatever set it free (预收冲抵, PAY-170): a credit, a bill taken back, a refund that came to
 * nothing, security given back. Bills in dispute are left alone.
 */
public final class MoneyAhead {
    private final CollectionPolicies policies;
    private final Disputes disputes;

    public MoneyAhead(CollectionPolicies policies, Disputes disputes) {
        this.policies = policies;
        this.disputes = disputes;
    }

    /** Bookings of different accounts; disputes are asked for once for all of them. */
    List<Booking> meets(List<Booking> bookings) {
        Map<LocalDate, Set<AccountNo>> older = new HashMap<>();
        for (Booking each : bookings)
            if (meetsAny(each) && hasOlder(each))
                older.computeIfAbsent(day(each), day -> new HashSet<>())
                        .add(each.balance().account());
        Map<LocalDate, Set<BillNo>> apart = new HashMap<>();
        older.forEach((day, accounts) -> apart.put(day, disputes.of(accounts, day)));
        List<Booking> met = new ArrayList<>(bookings.size());
        for (Booking each : bookings)
            met.add(
                    meetsAny(each)
                            ? each.meetingBills(apart.getOrDefault(day(each), Set.of()), policies.inForce(day(each)))
                            : each);
        return met;
    }

    /** The same where a bill that was left alone may be settled again; nothing for those that stay as they are. @param document by which it may */
    List<Booking> meets(Collection<AccountBalance> balances, Object document, Instant now) {
        List<AccountBalance> both = balances.stream()
                .filter(each -> each.prepaid().isPositive() && !each.open().isEmpty())
                .toList();
        if (both.isEmpty()) return List.of();
        LocalDate today = Zone.day(now);
        Set<BillNo> apart =
                disputes.of(both.stream().map(AccountBalance::account).collect(Collectors.toSet()), today);
        return both.stream()
                .flatMap(each -> each.useAhead(document, apart, policies.inForce(today), now).stream())
                .toList();
    }

    private static boolean meetsAny(Booking booking) {
        AccountBalance balance = booking.balance();
        return balance.prepaid().isPositive()
                && !booking.entries().isEmpty()
                && balance.receivables().stream().anyMatch(Receivable::isOpen);
    }

    /** Whether more than the bill that is just issued is open: that one is not in dispute yet. */
    private static boolean hasOlder(Booking booking) {
        Set<String> issued = booking.entries().stream()
                .filter(entry -> entry.cause() == LedgerEntry.Cause.BILL)
                .map(LedgerEntry::document)
                .collect(Collectors.toSet());
        return booking.balance().open().stream()
                .anyMatch(owed -> !issued.contains(owed.bill().value()));
    }

    private static LocalDate day(Booking booking) {
        return requireNonNull(booking.entries().getLast()).day();
    }

    /** Which bills of some accounts are in dispute on a day. */
    public interface Disputes {
        Set<BillNo> of(Set<AccountNo> accounts, LocalDate day);
    }
}
