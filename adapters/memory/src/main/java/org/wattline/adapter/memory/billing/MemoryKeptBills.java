package org.wattline.adapter.memory.billing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.application.billing.proof.KeptBills;
import org.wattline.application.platform.Page;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.proof.Compared;
import org.wattline.domain.billing.proof.Difference;
import org.wattline.domain.billing.proof.KeptBill;

/** Bills as they are kept in memory. */
public final class MemoryKeptBills implements KeptBills {
    private final MemoryBills bills;
    private final MemoryBillRuns runs;

    public MemoryKeptBills(MemoryBills bills, MemoryBillRuns runs) {
        this.bills = bills;
        this.runs = runs;
    }

    @Override
    public Page<KeptBill> list(Filter filter, Page.Request page) {
        List<KeptBill> found = bills.all()
                .filter(bill -> filter.unit().covers(bill.unit()))
                .filter(bill -> filter.account().map(bill.account()::equals).orElse(true))
                .filter(bill -> filter.bill().map(bill.no()::equals).orElse(true))
                .filter(bill -> filter.month()
                        .map(bill.calculation().rated().month()::equals)
                        .orElse(true))
                .filter(bill -> page.after()
                        .map(last -> bill.no().value().compareTo(last) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(Bill::no))
                .flatMap(bill -> source(bill)
                        .filter(source -> source.kind() instanceof Bill.Kind.Regular)
                        .filter(source -> filter.run()
                                .map(run -> runs.made(
                                        run,
                                        source.account(),
                                        source.period(),
                                        source.calculation().at()))
                                .orElse(true))
                        .map(source -> KeptBill.of(bill, source, previous(source)))
                        .stream())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page.limit(), bill -> bill.no().value());
    }

    private Optional<Bill> source(Bill bill) {
        return bill.kind() instanceof Bill.Kind.Reversal(BillNo of) ? bills.find(of) : Optional.of(bill);
    }

    /** The bill for the days before that stood when one was calculated. */
    private Optional<Bill> previous(Bill source) {
        Instant then = source.calculation().at();
        return bills.all()
                .filter(bill -> bill.account().equals(source.account())
                        && bill.kind() instanceof Bill.Kind.Regular
                        && bill.period().end().equals(source.period().from())
                        && !bill.calculation().at().isAfter(then))
                .filter(bill -> !(bill.stage() instanceof Bill.Stage.Reversed reversed)
                        || bills.find(reversed.by())
                                .map(contrary -> contrary.calculation().at().isAfter(then))
                                .orElse(true))
                .max(Comparator.comparing(bill -> bill.calculation().at()));
    }

    @Override
    public List<Difference> compare(List<Bill> recomputed) {
        List<Difference> found = new ArrayList<>();
        for (Bill bill : recomputed) bills.find(bill.no()).ifPresent(kept -> found.addAll(Compared.of(kept, bill)));
        return found;
    }
}
