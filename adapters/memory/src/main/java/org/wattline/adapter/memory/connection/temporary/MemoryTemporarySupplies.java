package org.wattline.adapter.memory.connection.temporary;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.connection.temporary.TemporarySupplies;
import org.wattline.domain.connection.temporary.TemporarySupply;
import org.wattline.domain.customer.AccountNo;

/** Temporary supplies in memory. */
public final class MemoryTemporarySupplies implements TemporarySupplies {
    private final MemoryTable<AccountNo, TemporarySupply> table;

    public MemoryTemporarySupplies(MemoryStore store) {
        table = store.table("temporary-supply", TemporarySupply::account);
    }

    @Override
    public Optional<TemporarySupply> find(AccountNo account) {
        return table.find(account);
    }

    @Override
    public List<TemporarySupply> due(LocalDate day, Optional<AccountNo> after, int limit) {
        return table.stream()
                .filter(each -> each.stage() instanceof TemporarySupply.Stage.Running)
                .filter(each -> !each.until().isAfter(day))
                .filter(each ->
                        after.map(no -> each.account().compareTo(no) > 0).orElse(true))
                .sorted(Comparator.comparing(TemporarySupply::account))
                .limit(limit)
                .toList();
    }

    @Override
    public List<TemporarySupply> ending(LocalDate after, LocalDate last, int limit) {
        return table.stream()
                .filter(each -> each.stage() instanceof TemporarySupply.Stage.Running)
                .filter(each -> each.until().isAfter(after) && !each.until().isAfter(last))
                .filter(each -> !each.announced().equals(Optional.of(each.until())))
                .sorted(Comparator.comparing(TemporarySupply::account))
                .limit(limit)
                .toList();
    }

    @Override
    public void add(TemporarySupply supply) {
        table.add(supply);
    }

    @Override
    public TemporarySupply save(TemporarySupply supply) {
        return table.save(supply);
    }
}
