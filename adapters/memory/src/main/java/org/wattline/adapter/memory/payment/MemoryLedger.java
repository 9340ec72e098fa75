package org.wattline.adapter.memory.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryLog;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.LedgerViews;
import org.wattline.application.payment.ledger.LedgerPeriods;
import org.wattline.application.payment.ledger.TillUnit;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.LedgerAccount;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.Posting;
import org.wattline.domain.payment.Receivable;
import org.wattline.domain.payment.ledger.ClosedPeriod;
import org.wattline.domain.quantity.Money;

/** The books as a list of entries. */
public final class MemoryLedger implements Ledger, LedgerViews, LedgerPeriods {
    private final MemoryLog<LedgerEntry> entries;
    private final MemoryRows<Boolean> keys;
    private final MemoryRows<ClosedPeriod> closed;
    private final MemoryRows<UnitPath> tills;
    private final MemoryStore store;
    private final MemoryBalances balances;

    public MemoryLedger(MemoryStore store, MemoryBalances balances) {
        this.entries = store.log();
        this.keys = store.rows();
        this.closed = store.rows();
        this.tills = store.rows();
        this.store = store;
        this.balances = balances;
    }

    @Override
    public void append(List<LedgerEntry> more) {
        for (LedgerEntry entry : more) {
            if (closed.find(YearMonth.from(entry.day()).toString()).isPresent())
                throw new IllegalStateException("the books of " + YearMonth.from(entry.day()) + " are closed");
            String key = key(entry);
            if (keys.find(key).isPresent()) throw new AlreadyThere("ledger entry " + key);
            keys.put(key, true);
            entries.append(entry);
            TillUnit.of(store.author().act().who(), entry).ifPresent(till -> tills.put(key, till));
        }
    }

    private static String key(LedgerEntry entry) {
        return entry.account() + "/" + entry.cause() + "/" + entry.document();
    }

    /** At whose counter it was made. */
    Optional<UnitPath> till(LedgerEntry entry) {
        return tills.find(key(entry));
    }

    @Override
    public List<ClosedPeriod> closed() {
        return closed.all().reversed();
    }

    @Override
    public void close(ClosedPeriod period) {
        String month = period.month().toString();
        if (closed.find(month).isPresent()) throw new AlreadyThere("closed period " + month);
        closed.put(month, period);
    }

    @Override
    public Page<LedgerEntry> entries(Scope scope, AccountNo account, Page.Request page) {
        List<LedgerEntry> all =
                within(scope).filter(e -> e.account().equals(account)).toList();
        int from = page.after().map(Integer::parseInt).orElse(0);
        List<Integer> places = IntStream.range(from, all.size())
                .limit(page.limit() + 1L)
                .boxed()
                .toList();
        return Page.of(places, page.limit(), place -> Integer.toString(place + 1))
                .map(all::get);
    }

    @Override
    public List<TrialLine> trialBalance(Scope scope, LocalDate until) {
        Map<String, TrialLine> lines = new TreeMap<>();
        within(scope)
                .filter(e -> !e.day().isAfter(until))
                .flatMap(e -> e.postings().stream())
                .forEach(p -> lines.merge(key(p.account()), line(p), MemoryLedger::sum));
        return List.copyOf(lines.values());
    }

    /** Every entry, in the order in which they were made. */
    public Stream<LedgerEntry> all() {
        return entries.stream();
    }

    Stream<LedgerEntry> within(Scope scope) {
        Map<AccountNo, AccountBalance> known = new TreeMap<>();
        balances.all()
                .filter(b -> scope.covers(Scope.Owner.of(b.unit(), b.customer().value())))
                .forEach(b -> known.put(b.account(), b));
        boolean house = scope.covers(Scope.Owner.of(UnitPath.COMPANY));
        return entries.stream()
                .filter(e ->
                        known.containsKey(e.account()) || house && e.account().equals(LedgerEntry.HOUSE));
    }

    private static String key(LedgerAccount account) {
        return account.kind() + "/" + owner(account).orElse("");
    }

    private static Optional<String> owner(LedgerAccount account) {
        return switch (account) {
            case LedgerAccount.Receivable unused -> Optional.empty();
            case LedgerAccount.Prepaid unused -> Optional.empty();
            case LedgerAccount.Deposit unused -> Optional.empty();
            case LedgerAccount.FeeReceivable unused -> Optional.empty();
            default -> Optional.of(account.owner()).filter(owner -> !owner.isEmpty());
        };
    }

    private static TrialLine line(Posting posting) {
        return new TrialLine(
                posting.account().kind(),
                owner(posting.account()),
                posting.amount().max(Money.ZERO),
                posting.amount().min(Money.ZERO).negated());
    }

    private static TrialLine sum(TrialLine one, TrialLine other) {
        return new TrialLine(
                one.kind(),
                one.owner(),
                one.debit().plus(other.debit()),
                one.credit().plus(other.credit()));
    }

    @Override
    public List<Discrepancy> discrepancies() {
        return balances.all()
                .map(this::compared)
                .filter(d -> !d.owed().equals(d.owedByLedger()) || !d.prepaid().equals(d.prepaidByLedger()))
                .toList();
    }

    private Discrepancy compared(AccountBalance balance) {
        AccountNo account = balance.account();
        return new Discrepancy(
                account,
                Money.sum(balance.receivables(), Receivable::open),
                sum(new LedgerAccount.Receivable(account)),
                balance.prepaid(),
                sum(new LedgerAccount.Prepaid(account)).negated());
    }

    private Money sum(LedgerAccount account) {
        List<Posting> postings = entries.stream()
                .flatMap(e -> e.postings().stream())
                .filter(p -> p.account().equals(account))
                .toList();
        return Money.sum(postings, Posting::amount);
    }
}
