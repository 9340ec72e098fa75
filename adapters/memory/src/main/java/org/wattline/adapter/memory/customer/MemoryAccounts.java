package org.wattline.adapter.memory.customer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.customer.Accounts;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;

/** Accounts in memory. */
public final class MemoryAccounts implements Accounts {
    private final MemoryTable<AccountNo, Account> table;

    public MemoryAccounts(MemoryStore store) {
        table = store.table("account", Account::no);
    }

    @Override
    public Optional<Account> find(AccountNo no) {
        return table.find(no);
    }

    @Override
    public List<Account> findAll(List<AccountNo> numbers) {
        return numbers.stream()
                .distinct()
                .sorted()
                .flatMap(no -> table.find(no).stream())
                .toList();
    }

    @Override
    public Map<AccountNo, LocalDate> closedAmong(List<AccountNo> numbers) {
        Map<AccountNo, LocalDate> closed = new HashMap<>();
        for (Account each : findAll(numbers))
            if (each.stage() instanceof Account.Stage.Closed(LocalDate unused, LocalDate on)) closed.put(each.no(), on);
        return closed;
    }

    @Override
    public List<Account> closedWithin(Span days) {
        return table.stream()
                .filter(each -> each.stage() instanceof Account.Stage.Closed closed && days.contains(closed.closedOn()))
                .sorted(Comparator.comparing(Account::no))
                .toList();
    }

    @Override
    public List<Account> of(CustomerId customer) {
        return table.stream().filter(each -> each.customer().equals(customer)).toList();
    }

    @Override
    public void add(Account account) {
        table.add(account);
    }

    @Override
    public void addAll(List<Account> accounts) {
        accounts.forEach(this::add);
    }

    @Override
    public Account save(Account account) {
        return table.save(account);
    }

    /** All there are, by number. */
    public List<Account> all() {
        return table.all();
    }
}
