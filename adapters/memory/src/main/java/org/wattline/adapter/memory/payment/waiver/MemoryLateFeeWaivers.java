package org.wattline.adapter.memory.payment.waiver;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.payment.waiver.LateFeeWaivers;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.payment.waiver.LateFeeWaiver;
import org.wattline.domain.payment.waiver.WaiverId;

/** Waivers of late fees in memory. */
public final class MemoryLateFeeWaivers implements LateFeeWaivers {
    private final MemoryTable<WaiverId, LateFeeWaiver> table;

    public MemoryLateFeeWaivers(MemoryStore store) {
        table = store.table("late-fee-waiver", LateFeeWaiver::id);
    }

    @Override
    public Optional<LateFeeWaiver> find(WaiverId id) {
        return table.find(id);
    }

    @Override
    public Optional<LateFeeWaiver> waiting(BillNo bill) {
        return table.stream()
                .filter(each -> each.bill().equals(bill) && each.state() == LateFeeWaiver.State.REQUESTED)
                .findFirst();
    }

    @Override
    public Page<LateFeeWaiver> list(
            Scope scope, Optional<BillNo> bill, Optional<LateFeeWaiver.State> state, Page.Request page) {
        List<LateFeeWaiver> wanted = table.stream()
                .sorted(Comparator.comparing(LateFeeWaiver::id).reversed())
                .filter(each ->
                        scope.covers(Scope.Owner.of(each.unit(), each.customer().value())))
                .filter(each -> bill.map(each.bill()::equals).orElse(true))
                .filter(each -> state.map(s -> s == each.state()).orElse(true))
                .filter(each -> page.after()
                        .map(last -> each.id().toString().compareTo(last) < 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(wanted, page.limit(), each -> each.id().toString());
    }

    @Override
    public LateFeeWaiver add(LateFeeWaiver waiver) {
        if (waiting(waiver.bill()).isPresent()) throw new AlreadyThere("late-fee-waiver of " + waiver.bill());
        return table.add(waiver);
    }

    @Override
    public LateFeeWaiver save(LateFeeWaiver waiver) {
        return table.save(waiver);
    }
}
