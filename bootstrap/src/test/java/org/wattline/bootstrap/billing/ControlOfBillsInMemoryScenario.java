package org.wattline.bootstrap.billing;

import java.time.LocalDate;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.kernel.Span;

class ControlOfBillsInMemoryScenario extends ControlOfBills {
    ControlOfBillsInMemoryScenario() {
        super(BillingDesk.inMemory());
    }

    /** The store looks at the days of new bills only. */
    @Override
    void plant(Bill bill) {
        Span elsewhere = Span.of(LocalDate.of(2099, 1, 1), LocalDate.of(2099, 1, 2));
        Bill stored = desk.in(() -> desk.bills.add(during(elsewhere, bill)));
        desk.in(() -> desk.bills.save(during(bill.period(), stored)));
    }

    private static Bill during(Span days, Bill bill) {
        return new Bill(
                bill.no(),
                bill.account(),
                bill.customer(),
                bill.unit(),
                bill.category(),
                bill.kind(),
                days,
                bill.calculation(),
                bill.stage(),
                bill.version());
    }
}
