package org.wattline.adapter.memory.collection;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.collection.prepaid.PrepaidControls;
import org.wattline.application.payment.Balances;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.collection.prepaid.PrepaidControl;
import org.wattline.domain.collection.prepaid.PrepaidLevel;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.quantity.Money;

/** Prepaid control in memory. */
public final class MemoryPrepaidControls implements PrepaidControls {
    private final MemoryTable<AccountNo, PrepaidControl> table;
    private final Balances balances;

    public MemoryPrepaidControls(MemoryStore store, Balances balances) {
        this.table = store.table("prepaid-control", PrepaidControl::account);
        this.balances = balances;
    }

    @Override
    public Optional<PrepaidControl> find(AccountNo account) {
        return table.find(account);
    }

    @Override
    public List<PrepaidControl> holding(Optional<AccountNo> after, int limit) {
        return table.stream()
                .filter(each -> each.holds()
                        && after.map(last -> each.account().compareTo(last) > 0).orElse(true))
                .sorted(Comparator.comparing(PrepaidControl::account))
                .limit(limit)
                .toList();
    }

    @Override
    public List<PrepaidControl> holding(Collection<AccountNo> accounts) {
        return accounts.stream()
                .distinct()
                .sorted()
                .flatMap(account -> table.find(account).stream())
                .filter(PrepaidControl::holds)
                .toList();
    }

    @Override
    public PrepaidControl add(PrepaidControl fresh) {
        return table.add(fresh);
    }

    @Override
    public PrepaidControl save(PrepaidControl changed) {
        return table.save(changed);
    }

    @Override
    public void saveAll(Collection<PrepaidControl> changed) {
        changed.forEach(table::save);
    }

    @Override
    public Map<AccountNo, Money> credits(Collection<AccountNo> accounts) {
        return balances.findAll(accounts).values().stream()
                .collect(Collectors.toMap(
                        AccountBalance::account, each -> each.owed().negated()));
    }

    @Override
    public Page<PrepaidControl> list(Scope scope, Optional<PrepaidLevel> level, Page.Request page) {
        List<PrepaidControl> rows = table.stream()
                .filter(each -> each.holds()
                        && scope.covers(
                                Scope.Owner.of(each.unit(), each.customer().value())))
                .filter(each ->
                        level.map(wanted -> each.standing().level() == wanted).orElse(true))
                .filter(each -> page.after()
                        .map(after -> each.account().value().compareTo(after) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(PrepaidControl::account))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), each -> each.account().value());
    }
}
