package org.wattline.application.payment;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.platform.Outbox;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.Booking;

/** The balance of an account and the ledger that explains it, always written together. */
public final class Books {
    private final Balances balances;
    private final Ledger ledger;
    private final Opening opening;
    private final MoneyAhead ahead;
    private final Outbox outbox;

    public Books(Balances balances, Ledger ledger, Opening opening, MoneyAhead ahead, Outbox outbox) {
        this.balances = balances;
        this.ledger = ledger;
        this.opening = opening;
        this.ahead = ahead;
        this.outbox = outbox;
    }

    /** The balance of an account; an account that never owed or paid anything has an empty one. */
    public Outcome<AccountBalance> of(AccountNo account) {
        return of(account, Set.of());
    }

    /** The same, with the receivables of the given bills even if they are settled. */
    public Outcome<AccountBalance> of(AccountNo account, Set<BillNo> also) {
        Optional<AccountBalance> found = balances.find(account, also).or(() -> opening.fresh(account));
        return found.map(Outcome::done).orElseGet(() -> Outcome.refused(BalanceRefusal.UNKNOWN_ACCOUNT));
    }

    /** The balances of many accounts. @param fresh the empty ones, for those that never owed or paid anything */
    public Map<AccountNo, AccountBalance> of(List<AccountBalance> fresh) {
        Map<AccountNo, AccountBalance> all = new HashMap<>();
        for (AccountBalance each : fresh) all.put(each.account(), each);
        all.putAll(balances.findAll(List.copyOf(all.keySet())));
        return all;
    }

    /** The balances of many accounts as they are, to be shown; those that never owed or paid anything are left out. */
    public Collection<AccountBalance> show(Set<AccountNo> accounts) {
        return balances.showAll(accounts).values();
    }

    public Optional<AccountNo> debtorOf(BillNo bill) {
        return balances.debtorOf(bill);
    }

    /** Stores what a decision brought about; money that lies ahead then meets what is open. */
    public AccountBalance book(Booking booking) {
        return keep(ahead.meets(List.of(booking)).getFirst());
    }

    /** Stores a balance of which something may be settled again that was left alone, and settles it. @param document by which it became so */
    public AccountBalance settle(AccountBalance balance, Object document, Instant now) {
        List<Booking> met = ahead.meets(List.of(balance), document, now);
        return keep(met.isEmpty() ? Booking.none(balance) : met.getFirst());
    }

    /** The same for accounts of which a dispute may have come to its day; those with nothing ahead are only looked at. @return how many were settled */
    public int settleAll(Set<AccountNo> accounts, Object document, Instant now) {
        List<AccountNo> paidAhead = show(accounts).stream()
                .filter(each -> each.prepaid().isPositive())
                .map(AccountBalance::account)
                .toList();
        if (paidAhead.isEmpty()) return 0;
        List<Booking> met = ahead.meets(balances.findAll(paidAhead).values(), document, now);
        if (!met.isEmpty()) store(met);
        return met.size();
    }

    private AccountBalance keep(Booking booking) {
        AccountBalance next = booking.balance();
        AccountBalance stored = next.version().equals(Version.NEW) ? balances.add(next) : balances.save(next);
        ledger.append(booking.entries());
        outbox.publish(List.copyOf(booking.facts()));
        return stored;
    }

    /** Stores what decisions about different accounts brought about, as sets. */
    public void bookAll(List<Booking> bookings) {
        store(ahead.meets(bookings));
    }

    private void store(List<Booking> all) {
        balances.storeAll(all.stream().map(Booking::balance).toList());
        ledger.append(
                all.stream().flatMap(booking -> booking.entries().stream()).toList());
        outbox.publish(all.stream().flatMap(booking -> booking.facts().stream()).toList());
    }

    /** Gives accounts that have nothing in the books yet their empty balance, if there is such an account at all. */
    public interface Opening {
        Optional<AccountBalance> fresh(AccountNo account);
    }
}
