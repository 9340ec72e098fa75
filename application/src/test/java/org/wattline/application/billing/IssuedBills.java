package org.wattline.application.billing;

import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.Chain;
import org.wattline.domain.billing.Review;

/** Brings sample bills as far as contracts need them. */
public record IssuedBills(BillStore store) {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 17);

    /** Stores a calculated bill, reviews and issues it. */
    public Bill issued(Bill calculated) {
        in(store.payment().work(), () -> store.bills().add(calculated));
        in(
                store.payment().work(),
                () -> store.bills()
                        .save(done(found(calculated).review(new Review.Facts(false, Optional.empty(), Chain.EMPTY)))));
        return in(
                store.payment().work(),
                () -> store.bills()
                        .save(done(found(calculated).issue(DUE, Chain.EMPTY, false, Optional.empty(), SampleBills.NOW))
                                .state()));
    }

    private Bill found(Bill bill) {
        return store.bills().find(bill.no()).orElseThrow();
    }
}
