package org.wattline.application.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.metering.validation.HeldReadings;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.ReadingsHeld;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;

/** Issues reviewed bills (发行): the account owes them from now on, and the books know which component of the price earned what. */
public final class IssuingBills {
    private final UnitOfWork work;
    private final Bills bills;
    private final Books books;
    private final CollectionPolicies policies;
    private final HeldReadings held;
    private final Outbox outbox;
    private final BusinessClock clock;

    public IssuingBills(
            UnitOfWork work,
            Bills bills,
            Books books,
            CollectionPolicies policies,
            HeldReadings held,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.bills = bills;
        this.books = books;
        this.policies = policies;
        this.held = held;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<Bill> handle(Caller who, Issue command) {
        return work.perform(Act.of(who, "billing.issue-bill"), () -> {
            Optional<Bill> found = bills.find(command.bill);
            if (found.isEmpty()) return Outcome.refused(BillRefusal.UNKNOWN);
            Bill bill = found.get();
            if (!bill.version().equals(command.seen))
                throw new StaleState("bill", bill.no().value(), command.seen);
            Instant now = clock.now();
            LocalDate today = Zone.day(now);
            LocalDate dueOn =
                    policies.inForce(today).of(Charges.debtor(bill)).due().on(today);
            Optional<ReadingsHeld> waiting =
                    ReadingsHeld.among(held.holding(List.of(bill.account()), bill.period()), bill.period());
            boolean elsewhere = bills.billed(bill.account(), bill.period(), bill.no());
            return bill.issue(dueOn, bills.chain(bill), elsewhere, waiting, now)
                    .then(change -> enter(change, dueOn, now));
        });
    }

    private Outcome<Bill> enter(Change<Bill> issued, LocalDate dueOn, Instant now) {
        Bill bill = issued.state();
        return books.of(bill.account())
                .then(balance -> balance.charge(Charges.of(bill, dueOn), now))
                .map(booking -> {
                    Bill stored = bills.save(bill);
                    outbox.publish(issued.facts());
                    books.book(booking);
                    return stored;
                });
    }

    /** @param seen the version that the caller decided upon */
    public record Issue(BillNo bill, Version seen) {}
}
