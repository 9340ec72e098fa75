package org.wattline.adapter.memory.connection.idle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.connection.idle.IdleAccounts;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.connection.idle.IdleAccount;
import org.wattline.domain.customer.AccountNo;

/** Accounts at which nothing is used, in memory. */
public final class MemoryIdleAccounts implements IdleAccounts {
    private final MemoryTable<AccountNo, IdleAccount> table;
    private final MemoryRows<LocalDate> rounds;

    public MemoryIdleAccounts(MemoryStore store) {
        table = store.table("idle-account", IdleAccount::account);
        rounds = store.rows();
    }

    @Override
    public Optional<IdleAccount> find(AccountNo account) {
        return table.find(account);
    }

    @Override
    public List<IdleAccount> among(Collection<AccountNo> accounts) {
        return table.stream()
                .filter(each -> accounts.contains(each.account()))
                .sorted(Comparator.comparing(IdleAccount::account))
                .toList();
    }

    @Override
    public List<IdleAccount> due(LocalDate foundBy, Optional<AccountNo> after, int limit) {
        return table.stream()
                .filter(each -> each.stage() instanceof IdleAccount.Stage.Found)
                .filter(each -> !each.foundOn().isAfter(foundBy))
                .filter(each ->
                        after.map(no -> each.account().compareTo(no) > 0).orElse(true))
                .sorted(Comparator.comparing(IdleAccount::account))
                .limit(limit)
                .toList();
    }

    @Override
    public Page<IdleAccount> list(Scope scope, Optional<String> stage, Page.Request page) {
        List<IdleAccount> found = table.stream()
                .filter(each ->
                        scope.covers(Scope.Owner.of(each.unit(), each.customer().value())))
                .filter(each -> stage.map(each.stage().label()::equals).orElse(true))
                .filter(each -> page.after()
                        .map(after -> each.account().value().compareTo(after) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(IdleAccount::account))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page.limit(), each -> each.account().value());
    }

    @Override
    public void add(IdleAccount idle) {
        table.add(idle);
    }

    @Override
    public IdleAccount save(IdleAccount idle) {
        return table.save(idle);
    }

    @Override
    public Optional<LocalDate> judgedTo() {
        return rounds.all().stream().max(Comparator.naturalOrder());
    }

    @Override
    public void judged(LocalDate end, LocalDate on) {
        rounds.put(end.toString(), end);
    }
}
