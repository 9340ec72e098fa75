package org.wattline.application.billing;

import java.util.List;
import java.util.Optional;
import org.wattline.application.billing.review.StoppedBills;
import org.wattline.application.contract.Contracts;
import org.wattline.application.contract.Entitlements;
import org.wattline.application.customer.Accounts;
import org.wattline.application.metering.validation.HeldReadings;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.ReadingsHeld;
import org.wattline.domain.billing.Review;
import org.wattline.domain.billing.ReviewHeld;
import org.wattline.domain.customer.Account;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Version;

/** Reviews calculated bills before they are issued (核算). */
public final class ReviewingBills {
    private final UnitOfWork work;
    private final Bills bills;
    private final Accounts accounts;
    private final Contracts contracts;
    private final Entitlements entitlements;
    private final HeldReadings held;
    private final StoppedBills stopped;
    private final FindingDoubts doubts;

    public ReviewingBills(
            UnitOfWork work,
            Bills bills,
            Accounts accounts,
            Contracts contracts,
            Entitlements entitlements,
            HeldReadings held,
            StoppedBills stopped,
            FindingDoubts doubts) {
        this.doubts = doubts;
        this.held = held;
        this.stopped = stopped;
        this.work = work;
        this.bills = bills;
        this.accounts = accounts;
        this.contracts = contracts;
        this.entitlements = entitlements;
    }

    /** A bill that a check of the policy holds stays as it is and goes to the queue, where somebody else releases it. */
    public Outcome<Bill> handle(Caller who, ReviewBill command) {
        return work.perform(Act.of(who, "billing.review-bill"), () -> {
            Optional<Bill> found = bills.find(command.bill);
            if (found.isEmpty()) return Outcome.refused(BillRefusal.UNKNOWN);
            Bill bill = found.get();
            if (!bill.version().equals(command.seen))
                throw new StaleState("bill", bill.no().value(), command.seen);
            Outcome<Bill> reviewed = bill.review(facts(bill));
            if (reviewed instanceof Outcome.Refused<Bill>(Refusal why) && why instanceof ReviewHeld) {
                stopped.put(bill, why);
                return Outcome.done(bill);
            }
            return reviewed.map(bills::save);
        });
    }

    /** What the checks of a bill need to know beside it. */
    public Review.Facts facts(Bill bill) {
        return new Review.Facts(
                        bills.billed(bill.account(), bill.period(), bill.no()),
                        bills.last(bill.account(), bill.period().from()),
                        bills.chain(bill),
                        entitlement(bill),
                        held(bill))
                .by(stopped.group(bill))
                .doubting(doubts.of(bill));
    }

    /** Nothing once the bill was issued. */
    private Optional<ReadingsHeld> held(Bill bill) {
        return bill.isIssued()
                ? Optional.empty()
                : ReadingsHeld.among(held.holding(List.of(bill.account()), bill.period()), bill.period());
    }

    /**
     * What the price rules say against the terms on the first and last day of each; empty where no rules are in force, and nothing once the
     * bill was reviewed.
     */
    private Optional<List<Refusal>> entitlement(Bill bill) {
        if (!(bill.stage() instanceof Bill.Stage.Calculated)) return Optional.of(List.of());
        Optional<Account> account = accounts.find(bill.account());
        if (account.isEmpty()) return Optional.of(List.of());
        return new JudgedTerms(entitlements)
                .against(account.get(), contracts.inForce(List.of(bill.account()), bill.period()));
    }

    /** @param seen the version that the caller decided upon */
    public record ReviewBill(BillNo bill, Version seen) {}
}
