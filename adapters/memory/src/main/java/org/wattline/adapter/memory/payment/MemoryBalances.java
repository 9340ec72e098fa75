package org.wattline.adapter.memory.payment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.payment.Balances;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Receivable;

/** Balances with all of their receivables, settled ones too; who owes which bill. */
public final class MemoryBalances implements Balances {
    private final MemoryTable<AccountNo, AccountBalance> table;
    private final MemoryRows<AccountNo> debtors;

    public MemoryBalances(MemoryStore store) {
        table = store.untold("balance", AccountBalance::account);
        debtors = store.rows();
    }

    @Override
    public Optional<AccountBalance> find(AccountNo account, Set<BillNo> also) {
        return table.find(account)
                .map(whole -> with(
                        whole,
                        whole.receivables().stream()
                                .filter(r -> r.isOpen() || also.contains(r.bill()))
                                .toList()));
    }

    @Override
    public Map<AccountNo, AccountBalance> findAll(Collection<AccountNo> accounts) {
        Map<AccountNo, AccountBalance> found = new TreeMap<>();
        for (AccountNo account : accounts) find(account).ifPresent(balance -> found.put(account, balance));
        return found;
    }

    @Override
    public Map<AccountNo, AccountBalance> showAll(Collection<AccountNo> accounts) {
        return findAll(accounts);
    }

    @Override
    public List<AccountBalance> owing(Optional<AccountNo> after, int limit) {
        return table.stream()
                .filter(each ->
                        after.map(last -> each.account().compareTo(last) > 0).orElse(true))
                .filter(each -> !each.open().isEmpty())
                .sorted(Comparator.comparing(AccountBalance::account))
                .limit(limit)
                .map(each -> with(each, each.open()))
                .toList();
    }

    @Override
    public void storeAll(List<AccountBalance> balances) {
        for (AccountBalance balance : balances)
            if (balance.version().equals(Version.NEW)) add(balance);
            else save(balance);
    }

    @Override
    public Optional<AccountNo> debtorOf(BillNo bill) {
        return debtors.find(bill.value());
    }

    @Override
    public AccountBalance add(AccountBalance balance) {
        note(balance);
        return table.add(balance);
    }

    @Override
    public AccountBalance save(AccountBalance balance) {
        note(balance);
        List<Receivable> kept = table.find(balance.account()).stream()
                .flatMap(whole -> whole.receivables().stream())
                .toList();
        AccountBalance stored = table.save(with(balance, merged(kept, balance.receivables())));
        return balance.at(stored.version());
    }

    private void note(AccountBalance balance) {
        for (Receivable receivable : balance.receivables()) {
            String bill = receivable.bill().value();
            Optional<AccountNo> debtor = debtors.find(bill);
            if (debtor.isEmpty()) debtors.put(bill, balance.account());
            else if (!debtor.get().equals(balance.account())) throw new AlreadyThere("receivable " + bill);
        }
    }

    private static List<Receivable> merged(List<Receivable> kept, List<Receivable> changed) {
        Map<BillNo, Receivable> all = new TreeMap<>();
        Stream.concat(kept.stream(), changed.stream()).forEach(r -> all.put(r.bill(), r));
        return new ArrayList<>(all.values());
    }

    private static AccountBalance with(AccountBalance balance, List<Receivable> receivables) {
        return new AccountBalance(
                balance.account(),
                balance.customer(),
                balance.unit(),
                balance.prepaid(),
                receivables,
                balance.version());
    }

    /** With all receivables, settled ones too. */
    Optional<AccountBalance> whole(AccountNo account) {
        return table.find(account);
    }

    /** All, with receivables that are settled too. */
    public Stream<AccountBalance> all() {
        return table.stream();
    }
}
