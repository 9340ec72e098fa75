package org.wattline.application.billing;

import java.time.LocalDate;
import java.util.Set;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.ReceivableChanged;
import org.wattline.domain.quantity.Money;

/** Notes on bills how much of them is paid, as the books tell. */
public final class NotingPayments implements Subscriber {
    private final UnitOfWork work;
    private final Bills bills;

    public NotingPayments(UnitOfWork work, Bills bills) {
        this.work = work;
        this.bills = bills;
    }

    @Override
    public String name() {
        return "billing.noting-payments";
    }

    @Override
    public Set<String> types() {
        return Set.of(ReceivableChanged.TYPE);
    }

    @Override
    public void on(EventFeed.Recorded event) {
        BillNo no = new BillNo(event.fact("bill"));
        Money paid = Money.yuan(event.fact("paid"));
        Money open = Money.yuan(event.fact("open"));
        LocalDate day = LocalDate.parse(event.fact("day"));
        Outcome<Bill> noted = work.perform(
                Act.of(Caller.system(name()), "billing.note-payment"),
                () -> bills.find(no)
                        .map(bill -> Outcome.done(note(bill, bill.paid(paid, open, day))))
                        .orElseGet(() -> Outcome.refused(BillRefusal.UNKNOWN)));
        if (noted instanceof Outcome.Refused<Bill>(var why))
            throw new IllegalStateException("payment of bill " + no + ": " + why.code());
    }

    private Bill note(Bill before, Bill after) {
        return before.equals(after) ? before : bills.save(after);
    }
}
