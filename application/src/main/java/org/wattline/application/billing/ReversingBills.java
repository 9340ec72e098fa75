package org.wattline.application.billing;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.payment.Books;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;

/** Reverses issued bills by a negative copy (冲红); what was paid of them is then paid ahead. The period can be billed again. */
public final class ReversingBills {
    private final UnitOfWork work;
    private final Bills bills;
    private final Books books;
    private final Numbers numbers;
    private final Outbox outbox;
    private final BusinessClock clock;

    public ReversingBills(
            UnitOfWork work, Bills bills, Books books, Numbers numbers, Outbox outbox, BusinessClock clock) {
        this.work = work;
        this.bills = bills;
        this.books = books;
        this.numbers = numbers;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<Bill.Reversal> handle(Caller who, Reverse command) {
        return work.perform(Act.of(who, "billing.reverse-bill").because(command.reason), () -> {
            Optional<Bill> found = bills.find(command.bill);
            if (found.isEmpty()) return Outcome.refused(BillRefusal.UNKNOWN);
            Bill bill = found.get();
            if (!bill.version().equals(command.seen))
                throw new StaleState("bill", bill.no().value(), command.seen);
            Instant now = clock.now();
            return bill.reverse(BillNo.of(numbers.next("bill")), command.reason, bills.chain(bill), now)
                    .then(reversal -> takeBack(bill, reversal, now));
        });
    }

    private Outcome<Bill.Reversal> takeBack(Bill bill, Bill.Reversal reversal, Instant now) {
        return books.of(bill.account(), Set.of(bill.no()))
                .then(balance -> balance.cancel(Charges.of(bill, Zone.day(now)), now))
                .map(booking -> {
                    Bill reversed = bills.save(reversal.reversed());
                    Bill contrary = bills.add(reversal.contrary());
                    outbox.publish(reversal.facts());
                    books.book(booking);
                    return new Bill.Reversal(reversed, contrary, reversal.facts());
                });
    }

    /** @param seen the version that the caller decided upon */
    public record Reverse(BillNo bill, Version seen, String reason) {}
}
