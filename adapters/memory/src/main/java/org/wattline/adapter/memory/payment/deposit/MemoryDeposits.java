package org.wattline.adapter.memory.payment.deposit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.payment.deposit.Deposits;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.deposit.DepositId;
import org.wattline.domain.payment.deposit.SecurityDeposit;

/** Deposits in memory. */
public final class MemoryDeposits implements Deposits {
    private final MemoryTable<DepositId, SecurityDeposit> table;

    public MemoryDeposits(MemoryStore store) {
        table = store.table("security-deposit", SecurityDeposit::id);
    }

    /** All of them, for what is asked across deposits. */
    public Stream<SecurityDeposit> stream() {
        return table.stream();
    }

    @Override
    public Optional<SecurityDeposit> find(DepositId id) {
        return table.find(id);
    }

    @Override
    public Optional<SecurityDeposit> standing(AccountNo account) {
        return table.stream()
                .filter(each -> each.account().equals(account) && !each.closed())
                .findFirst();
    }

    @Override
    public SecurityDeposit add(SecurityDeposit deposit) {
        if (standing(deposit.account()).isPresent()) throw new AlreadyThere("deposit of " + deposit.account());
        return table.add(deposit);
    }

    @Override
    public SecurityDeposit save(SecurityDeposit deposit) {
        return table.save(deposit);
    }

    @Override
    public Page<SecurityDeposit> list(Scope scope, Optional<AccountNo> account, Page.Request page) {
        List<SecurityDeposit> rows = table.stream()
                .filter(each ->
                        scope.covers(Scope.Owner.of(each.unit(), each.customer().value())))
                .filter(each -> account.map(each.account()::equals).orElse(true))
                .filter(each -> page.after()
                        .map(after -> each.id().toString().compareTo(after) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(SecurityDeposit::id).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), each -> each.id().toString());
    }
}
