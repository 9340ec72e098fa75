package org.wattline.application.connection.fee;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.payment.Balances;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Numbers;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.fee.FeeCalculation;
import org.wattline.domain.connection.fee.FeeCharge;
import org.wattline.domain.connection.fee.FeeItem;
import org.wattline.domain.connection.fee.FeeNo;
import org.wattline.domain.connection.fee.FeesDue;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.AccountBalance;

/** Charges the fees of applications (开具缴费通知), and tells whether they let supply begin. */
public final class ChargingFees {
    private static final CustomerId NOBODY_YET = new CustomerId(new UUID(0, 0));

    private final FeeCharges charges;
    private final FeeBooks books;
    private final Balances balances;
    private final FeePolicies policies;
    private final ReleasingFees releasing;
    private final Numbers numbers;
    private final BusinessClock clock;

    public ChargingFees(
            FeeCharges charges,
            FeeBooks books,
            Balances balances,
            FeePolicies policies,
            ReleasingFees releasing,
            Numbers numbers,
            BusinessClock clock) {
        this.charges = charges;
        this.books = books;
        this.balances = balances;
        this.policies = policies;
        this.releasing = releasing;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Charges what was calculated, with a notice of its own. Calculated again it is charged once; what has become less is reduced, what has become
     * more takes the place of the notice before. Part of the unit of work that completes the step.
     *
     * @param by who determined it
     */
    public Outcome<FeeCharge> charge(AnyApplication application, FeeCalculation calculated, String by) {
        Optional<FeeCharge> before = calculated.item().flatMap(item -> standing(application.no(), item));
        if (before.isEmpty()) return fresh(application, calculated);
        int more = calculated.amount().compareTo(before.get().notice().amount());
        if (more == 0) return Outcome.done(before.get());
        if (more < 0) return releasing.reduced(before.get(), calculated, by);
        return releasing.cancelled(before.get(), by).then(gone -> fresh(application, calculated));
    }

    /** Charges each item of what was calculated that comes to anything, with a notice of its own. */
    public Outcome<Boolean> charge(AnyApplication application, FeesDue due, String by) {
        for (FeeCalculation part : due.parts())
            if (part.due() && charge(application, part, by) instanceof Outcome.Refused<FeeCharge>(var why))
                return Outcome.refused(why);
        return Outcome.done(due.due());
    }

    private Optional<FeeCharge> standing(ApplicationNo application, FeeItem item) {
        return charges.of(application).stream()
                .filter(each -> !each.cancelled() && each.notice().item().equals(item.code()))
                .findFirst();
    }

    private Outcome<FeeCharge> fresh(AnyApplication application, FeeCalculation calculated) {
        Instant now = clock.now();
        AccountNo account = AccountNo.of(numbers.next("account"));
        String item = calculated.item().map(FeeItem::code).orElse("");
        return FeeCharge.charge(
                        FeeNo.of(numbers.next("fee")),
                        application.no(),
                        application.unit(),
                        account,
                        calculated,
                        policies.of(item, clock.today()),
                        now)
                .map(booked -> {
                    balances.add(AccountBalance.open(account, NOBODY_YET, application.unit()));
                    return books.book(booked);
                });
    }

    /**
     * Whether nothing that the application owes keeps its supply from beginning.
     *
     * @param due what the standards make due: each of them is charged with as much, though all of it may be waived, reduced or divided since
     */
    public boolean settled(ApplicationNo application, List<FeeCalculation> due) {
        List<FeeCharge> all = charges.of(application);
        return due.stream().allMatch(part -> all.stream().anyMatch(each -> each.covers(part)))
                && all.stream()
                        .allMatch(each -> each.settled(
                                policies.of(each.notice().item(), each.notice().issuedOn()), clock.today()));
    }
}
