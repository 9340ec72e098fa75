package org.wattline.application.billing.run;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.Charges;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.Review;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Booking;
import org.wattline.domain.payment.CollectionPolicy;

/** Issues reviewed bills of a part that are not stored yet, and enters them into the books, as sets. */
public final class IssuingParts {
    private final Bills bills;
    private final Books books;
    private final CollectionPolicies policies;
    private final Outbox outbox;
    private final BusinessClock clock;

    public IssuingParts(Bills bills, Books books, CollectionPolicies policies, Outbox outbox, BusinessClock clock) {
        this.bills = bills;
        this.books = books;
        this.policies = policies;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Stores all by one statement, as each has its price however few it takes.
     *
     * @param held bills that a check stopped, stored as they are
     * @return the numbers of those that are stored now, without those of which somebody else made another meanwhile
     */
    Set<BillNo> issue(List<Bill> reviewed, List<Bill> held, Map<AccountNo, Review.Facts> facts) {
        Instant now = clock.now();
        List<Owed> owed = issued(reviewed, facts, now);
        Set<BillNo> added = new HashSet<>(bills.addAll(
                Stream.concat(owed.stream().map(Owed::bill), held.stream()).toList()));
        owed.removeIf(each -> !added.contains(each.bill().no()));
        Map<AccountNo, AccountBalance> balances = books.of(owed.stream()
                .map(each -> AccountBalance.open(
                        each.bill().account(),
                        each.bill().customer(),
                        each.bill().unit()))
                .toList());
        List<Booking> bookings = new ArrayList<>();
        List<Event> told = new ArrayList<>();
        for (Owed each : owed) {
            AccountBalance balance = requireNonNull(balances.get(each.bill().account()));
            // A new number was never charged before, so the books have no reason to refuse it.
            if (!(balance.charge(Charges.of(each.bill(), each.dueOn), now)
                    instanceof Outcome.Done<Booking>(var booking)))
                throw new IllegalStateException(
                        "the books refuse new bill " + each.bill().no());
            bookings.add(booking);
            told.addAll(each.change.facts());
        }
        outbox.publish(told);
        books.bookAll(bookings);
        return added;
    }

    private List<Owed> issued(List<Bill> reviewed, Map<AccountNo, Review.Facts> facts, Instant now) {
        LocalDate today = Zone.day(now);
        CollectionPolicy policy = policies.inForce(today);
        List<Owed> owed = new ArrayList<>();
        for (Bill bill : reviewed) {
            LocalDate dueOn = policy.of(Charges.debtor(bill)).due().on(today);
            var decided =
                    bill.issue(dueOn, requireNonNull(facts.get(bill.account())).chain(), false, Optional.empty(), now);
            // What was reviewed in this very unit rests on the same chain and the same readings, and the store leaves
            // out what others have billed.
            if (!(decided instanceof Outcome.Done<Change<Bill>>(var change)))
                throw new IllegalStateException("a bill that was just reviewed cannot be issued: " + bill.no());
            owed.add(new Owed(change, dueOn));
        }
        return owed;
    }

    private record Owed(Change<Bill> change, LocalDate dueOn) {
        Bill bill() {
            return change.state();
        }
    }
}
