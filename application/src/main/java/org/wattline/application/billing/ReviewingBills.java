package org.wattline.application.billing;

import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.Review;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Reviews calculated bills before they are issued (核算). */
public final class ReviewingBills {
    private final UnitOfWork work;
    private final Bills bills;

    public ReviewingBills(UnitOfWork work, Bills bills) {
        this.work = work;
        this.bills = bills;
    }

    public Outcome<Bill> handle(Caller who, ReviewBill command) {
        return work.perform(Act.of(who, "billing.review-bill"), () -> {
            Optional<Bill> found = bills.find(command.bill);
            if (found.isEmpty()) return Outcome.refused(BillRefusal.UNKNOWN);
            Bill bill = found.get();
            if (!bill.version().equals(command.seen))
                throw new StaleState("bill", bill.no().value(), command.seen);
            return bill.review(facts(bill)).map(bills::save);
        });
    }

    private Review.Facts facts(Bill bill) {
        return new Review.Facts(
                bills.billed(bill.account(), bill.period(), bill.no()),
                bills.lastTotal(bill.account(), bill.period().from()),
                bills.chain(bill));
    }

    /** @param seen the version that the caller decided upon */
    public record ReviewBill(BillNo bill, Version seen) {}
}
