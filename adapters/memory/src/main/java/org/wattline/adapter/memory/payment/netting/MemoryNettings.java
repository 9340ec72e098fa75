package org.wattline.adapter.memory.payment.netting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.payment.netting.Nettings;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.netting.Netting;
import org.wattline.domain.payment.netting.NettingId;

/** What was netted, in memory. */
public final class MemoryNettings implements Nettings {
    private final MemoryTable<NettingId, Netting> table;

    public MemoryNettings(MemoryStore store) {
        table = store.table("netting", Netting::id);
    }

    @Override
    public Optional<Netting> find(NettingId id) {
        return table.find(id);
    }

    @Override
    public Netting add(Netting fresh) {
        return table.add(fresh);
    }

    @Override
    public Netting save(Netting changed) {
        return table.save(changed);
    }

    @Override
    public Page<Netting> list(Scope scope, Optional<AccountNo> account, Page.Request page) {
        List<Netting> rows = table.stream()
                .filter(each ->
                        scope.covers(Scope.Owner.of(each.unit(), each.customer().value())))
                .filter(each -> account.map(no -> no.equals(each.from()) || no.equals(each.to()))
                        .orElse(true))
                .filter(each -> page.after()
                        .map(after -> each.id().toString().compareTo(after) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(Netting::id).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), each -> each.id().toString());
    }
}
