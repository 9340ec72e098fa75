package org.wattline.adapter.memory.billing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.billing.run.RunComparisons;
import org.wattline.application.platform.Page;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/** The bills of a run beside those before, in memory. */
public final class MemoryRunComparisons implements RunComparisons {
    private static final Comparator<Row> OUTLIERS_FIRST = Comparator.comparing(
                    (Row row) -> row.change().abs(), Comparator.reverseOrder())
            .thenComparing(row -> row.account().value());
    private static final Figures NOTHING = new Figures(Energy.ZERO, Money.ZERO);

    private final MemoryBills bills;
    private final MemoryBillRuns runs;
    private final MemoryRows<Rehearsed> rehearsed;

    public MemoryRunComparisons(MemoryStore store, MemoryBills bills, MemoryBillRuns runs) {
        this.bills = bills;
        this.runs = runs;
        this.rehearsed = store.rows();
    }

    @Override
    public void keep(BillRunId run, List<Bill> made) {
        for (Bill bill : made)
            rehearsed.put(run + " " + bill.account(), new Rehearsed(run, row(bill, Optional.empty())));
    }

    @Override
    public Page<Row> rows(BillRunId run, Filter filter, Page.Request page) {
        List<Row> rows = sorted(run, filter)
                .dropWhile(row -> page.after().isPresent()
                        && !key(row).equals(page.after().get()))
                .skip(page.after().isPresent() ? 1 : 0)
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), MemoryRunComparisons::key);
    }

    private static String key(Row row) {
        return row.change().abs() + " " + row.account();
    }

    @Override
    public void each(BillRunId run, Filter filter, Consumer<Row> told) {
        sorted(run, filter).forEach(told);
    }

    @Override
    public List<Totals> totals(BillRunId run) {
        List<Row> rows = new ArrayList<>(all(run).toList());
        rows.sort(Comparator.comparing((Row row) -> row.unit().path())
                .thenComparing(row -> row.category().name()));
        Map<String, Totals> totals = new LinkedHashMap<>();
        for (Row row : rows) totals.merge(row.unit() + " " + row.category(), of(row), MemoryRunComparisons::plus);
        return List.copyOf(totals.values());
    }

    private static Totals of(Row row) {
        return new Totals(
                row.unit(),
                row.category(),
                1,
                row.last().isPresent() ? 1 : 0,
                row.now(),
                row.last().orElse(NOTHING));
    }

    private static Totals plus(Totals a, Totals b) {
        return new Totals(
                a.unit(),
                a.category(),
                a.bills() + b.bills(),
                a.compared() + b.compared(),
                plus(a.now(), b.now()),
                plus(a.last(), b.last()));
    }

    private static Figures plus(Figures a, Figures b) {
        return new Figures(a.energy().plus(b.energy()), a.total().plus(b.total()));
    }

    private Stream<Row> sorted(BillRunId run, Filter filter) {
        return all(run).filter(filter::passes).sorted(OUTLIERS_FIRST);
    }

    private Stream<Row> all(BillRunId id) {
        Optional<BillRun> found = runs.find(id);
        if (found.isEmpty()) return Stream.empty();
        BillRun run = found.get();
        if (run.through() == Through.REHEARSED)
            return rehearsed.all().stream().filter(kept -> kept.run.equals(id)).map(Rehearsed::row);
        Set<AccountNo> done = runs.done(id);
        return bills.all()
                .filter(bill -> done.contains(bill.account()) && MemoryBills.isLiving(bill))
                .filter(bill -> bill.period().end().equals(run.period().end())
                        && !bill.period().from().isBefore(run.period().from())
                        && !bill.calculation().at().isBefore(run.startedAt()))
                .map(bill -> row(bill, Optional.of(bill.no())));
    }

    private Row row(Bill bill, Optional<BillNo> no) {
        return new Row(
                no,
                bill.account(),
                bill.unit(),
                bill.category(),
                figures(bill),
                bills.lastBefore(bill.account(), bill.period().from()).map(MemoryRunComparisons::figures));
    }

    private record Rehearsed(BillRunId run, Row row) {}

    private static Figures figures(Bill bill) {
        return new Figures(bill.calculation().rated().energy(), bill.total());
    }
}
