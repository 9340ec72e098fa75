package org.wattline.adapter.memory.billing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.application.billing.adjustment.Adjustments;
import org.wattline.application.billing.proof.KeptBills;
import org.wattline.application.billing.proof.KeptNotes;
import org.wattline.application.platform.Page;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.adjustment.KeptNote;

/** Notes with their bills and reversals in memory. */
public final class MemoryKeptNotes implements KeptNotes {
    private final MemoryBills bills;
    private final Adjustments adjustments;

    public MemoryKeptNotes(MemoryBills bills, Adjustments adjustments) {
        this.bills = bills;
        this.adjustments = adjustments;
    }

    @Override
    public Page<KeptNote> list(KeptBills.Filter filter, Page.Request page) {
        List<KeptNote> found = bills.all()
                .filter(bill -> filter.run().isEmpty())
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
                .flatMap(bill -> kept(bill).stream())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page.limit(), each -> each.no().value());
    }

    @Override
    public Optional<KeptNote> find(BillNo bill) {
        return bills.find(bill).flatMap(this::kept);
    }

    private Optional<KeptNote> kept(Bill bill) {
        BillNo source = bill.kind() instanceof Bill.Kind.Reversal(BillNo of) ? of : bill.no();
        return adjustments.find(source).map(note -> KeptNote.of(bill, note));
    }
}
