package org.wattline.adapter.memory.payment;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.payment.writeoff.WriteOffs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.payment.writeoff.WriteOff;

/** The register of debts that were written off, or are to be. */
public final class MemoryWriteOffs implements WriteOffs {
    private final MemoryTable<BillNo, WriteOff> table;

    public MemoryWriteOffs(MemoryStore store) {
        table = store.table("write-off", WriteOff::bill);
    }

    @Override
    public Optional<WriteOff> find(BillNo bill) {
        return table.find(bill);
    }

    @Override
    public Page<WriteOff> list(Scope scope, Optional<WriteOff.State> state, Page.Request page) {
        List<WriteOff> wanted = table.stream()
                .filter(each ->
                        scope.covers(Scope.Owner.of(each.unit(), each.customer().value())))
                .filter(each -> state.map(s -> s == each.state()).orElse(true))
                .filter(each -> page.after()
                        .map(last -> each.bill().value().compareTo(last) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(wanted, page.limit(), each -> each.bill().value());
    }

    @Override
    public WriteOff add(WriteOff writeOff) {
        return table.add(writeOff);
    }

    @Override
    public WriteOff save(WriteOff writeOff) {
        return table.save(writeOff);
    }
}
