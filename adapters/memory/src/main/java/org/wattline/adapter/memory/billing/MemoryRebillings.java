package org.wattline.adapter.memory.billing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.adapter.memory.platform.NewestFirst;
import org.wattline.application.billing.rebill.Rebillings;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.billing.rebill.Rebilling;
import org.wattline.domain.billing.rebill.RebillingId;

/** Rebillings in memory. */
public final class MemoryRebillings implements Rebillings {
    private static final Comparator<Rebilled> BY_PERIOD =
            Comparator.comparing((Rebilled each) -> each.period().from()).thenComparing(Rebilled::bill);

    private final MemoryBills bills;
    private final MemoryTable<RebillingId, Rebilling> table;
    private final MemoryRows<Kept> kept;

    public MemoryRebillings(MemoryStore store, MemoryBills bills) {
        this.bills = bills;
        table = store.table("rebilling", Rebilling::id);
        kept = store.rows();
    }

    @Override
    public Optional<Rebilling> find(RebillingId id) {
        return table.find(id);
    }

    @Override
    public List<Rebilled> candidates(Wanted wanted) {
        return bills.all()
                .filter(bill -> bill.isIssued()
                        && bill.kind() instanceof Bill.Kind.Regular
                        && !(bill.stage() instanceof Bill.Stage.Reversed))
                .filter(bill -> wanted.unit().covers(bill.unit()))
                .filter(bill -> wanted.bills().isEmpty() || wanted.bills().contains(bill.no()))
                .filter(bill -> wanted.month()
                        .map(bill.calculation().rated().month()::equals)
                        .orElse(true))
                .map(bill -> Rebilled.waiting(
                        bill.no(),
                        bill.account(),
                        bill.period(),
                        new Rebilled.Figures(bill.calculation().rated().energy(), bill.total())))
                .sorted(BY_PERIOD)
                .toList();
    }

    @Override
    public Rebilling add(Rebilling rebilling, List<Rebilled> waiting) {
        keep(rebilling.id(), waiting);
        return table.add(rebilling);
    }

    @Override
    public Rebilling save(Rebilling rebilling) {
        return table.save(rebilling);
    }

    @Override
    public Page<Rebilling> list(Scope scope, Page.Request page) {
        return NewestFirst.page(table.stream(), Rebilling::unit, Rebilling::id, scope, page);
    }

    @Override
    public Page<Rebilled> bills(RebillingId id, Page.Request page) {
        List<Rebilled> rows = of(id).filter(each -> page.after()
                        .map(after -> each.bill().value().compareTo(after) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(Rebilled::bill))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), each -> each.bill().value());
    }

    @Override
    public Optional<Rebilled> bill(RebillingId id, BillNo bill) {
        return kept.find(id + " " + bill).map(Kept::bill);
    }

    @Override
    public List<Rebilled> next(RebillingId id, Rebilled.State state, int most) {
        return of(id).filter(each -> each.state() == state)
                .sorted(BY_PERIOD)
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Held> held(BillNo again) {
        return kept.all().stream()
                .filter(each -> each.bill.state() == Rebilled.State.HELD
                        && each.bill.again().equals(Optional.of(again)))
                .findFirst()
                .flatMap(each -> find(each.id).map(rebilling -> new Held(rebilling, each.bill)));
    }

    @Override
    public Optional<Rebilled> inPlaceOf(BillNo again) {
        return kept.all().stream()
                .map(Kept::bill)
                .filter(each -> each.again().equals(Optional.of(again)))
                .findFirst();
    }

    @Override
    public void keep(RebillingId id, List<Rebilled> changed) {
        for (Rebilled each : changed) kept.put(id + " " + each.bill(), new Kept(id, each));
    }

    private Stream<Rebilled> of(RebillingId id) {
        return kept.all().stream().filter(each -> each.id.equals(id)).map(Kept::bill);
    }

    private record Kept(RebillingId id, Rebilled bill) {}
}
