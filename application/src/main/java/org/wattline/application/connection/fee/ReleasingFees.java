package org.wattline.application.connection.fee;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.payment.Payments;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.fee.FeeCalculation;
import org.wattline.domain.connection.fee.FeeCharge;
import org.wattline.domain.connection.fee.FeeChargeRefusal;
import org.wattline.domain.connection.fee.FeeNo;
import org.wattline.domain.connection.fee.FeeReceipt;
import org.wattline.domain.connection.fee.Feed;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.refund.FeeRefunds;
import org.wattline.domain.payment.refund.Refund;
import org.wattline.domain.payment.refund.RefundNo;
import org.wattline.domain.quantity.Money;

/**
 * Takes fees back that have lost their reason (业务费核减、取消与退费): what is open is owed no more; what was paid too much is asked back for the
 * applicant, by the way it came, and somebody approves of it as of any refund.
 */
public final class ReleasingFees {
    private final UnitOfWork work;
    private final FeeCharges charges;
    private final FeeBooks books;
    private final OwningApplications applications;
    private final DeterminingFees determining;
    private final Payments payments;
    private final Refunds refunds;
    private final Numbers numbers;
    private final Outbox outbox;
    private final BusinessClock clock;

    public ReleasingFees(
            UnitOfWork work,
            FeeCharges charges,
            FeeBooks books,
            OwningApplications applications,
            DeterminingFees determining,
            Payments payments,
            Refunds refunds,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.charges = charges;
        this.books = books;
        this.applications = applications;
        this.determining = determining;
        this.payments = payments;
        this.refunds = refunds;
        this.numbers = numbers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The plan has become smaller: the fee is calculated anew by the standards of the day of acceptance. */
    public Outcome<FeeCharge> handle(Caller who, Reduce command) {
        return work.perform(Act.of(who, "connection.reduce-fee").because(command.reason), () -> {
            Optional<FeeCharge> held = charges.find(command.fee);
            if (held.isEmpty()) return Outcome.refused(FeeChargeRefusal.UNKNOWN);
            return determining
                    .anew(applications.find(held.get().application()).orElseThrow(), command.feeds)
                    .then(anew -> reduced(
                            held.get().at(command.seen),
                            anew.of(held.get().notice().item()),
                            who.login()));
        });
    }

    /** Asks once more for what was paid too much, where a refund was rejected or came to nothing. */
    public Outcome<FeeCharge> handle(Caller who, GiveBack command) {
        return work.perform(Act.of(who, "connection.give-fee-back").because(command.reason), () -> {
            Optional<FeeCharge> held = charges.find(command.fee);
            if (held.isEmpty()) return Outcome.refused(FeeChargeRefusal.UNKNOWN);
            if (left(held.get()).isZero()) return Outcome.refused(FeeChargeRefusal.NOTHING_PAID_TOO_MUCH);
            return askBack(held.get(), command.reason, who.login());
        });
    }

    /** Everything that an application owes is owed no more, because it was given up; what is asked back says why: for a joined one, by which it is carried on. */
    public void cancelAll(Caller who, ApplicationNo application) {
        List<FeeCharge> owed = charges.of(application).stream()
                .filter(each -> !each.cancelled())
                .toList();
        if (owed.isEmpty()) return;
        String reason = applications
                .find(application)
                .flatMap(AnyApplication::givenUp)
                .map(why -> "fee cancelled: " + why)
                .orElse("fee cancelled");
        for (FeeCharge each : owed) must(cancelled(each, reason, who.login()));
    }

    Outcome<FeeCharge> reduced(FeeCharge charge, FeeCalculation anew, String by) {
        return charge.reduce(anew, clock.now()).map(books::book).then(stored -> askBack(stored, "fee reduced", by));
    }

    Outcome<FeeCharge> cancelled(FeeCharge charge, String by) {
        return cancelled(charge, "fee cancelled", by);
    }

    private Outcome<FeeCharge> cancelled(FeeCharge charge, String reason, String by) {
        return charge.cancel(clock.now()).map(books::book).then(stored -> askBack(stored, reason, by));
    }

    /** Asks back what was paid too much and is not asked back yet. Part of the unit of work around it. */
    Outcome<FeeCharge> askBack(FeeCharge charge, String reason, String by) {
        Money left = left(charge);
        Instant now = clock.now();
        for (FeeReceipt receipt : charge.receipts().reversed()) {
            Payment payment = payments.hold(receipt.payment()).orElseThrow();
            Money before = counted(receipt);
            Money part = left.min(receipt.amount().minus(before));
            if (!part.isPositive()) continue;
            RefundNo no = RefundNo.of(numbers.next("refund"));
            Outcome<Refund> asked = FeeRefunds.requested(
                            no, charge.no().value(), payment, before, part, reason, by, now)
                    .map(change -> {
                        outbox.publish(change.facts());
                        return refunds.add(change.state());
                    });
            if (asked instanceof Outcome.Refused<Refund>(var why)) return Outcome.refused(why);
            left = left.minus(part);
        }
        return Outcome.done(charge);
    }

    /** What was paid too much and is not asked back yet. */
    private Money left(FeeCharge charge) {
        return charge.excess()
                .minus(Money.sum(charge.receipts(), this::counted))
                .max(Money.ZERO);
    }

    private Money counted(FeeReceipt receipt) {
        List<Refund> counting =
                refunds.of(receipt.payment()).stream().filter(Refund::counts).toList();
        return Money.sum(counting, Refund::amount);
    }

    private static void must(Outcome<FeeCharge> outcome) {
        if (outcome instanceof Outcome.Refused<FeeCharge>(var why))
            throw new IllegalStateException("a fee cannot be cancelled: " + why.code());
    }

    /** There are fewer feeds than were charged for, or smaller ones. */
    public record Reduce(FeeNo fee, List<Feed> feeds, String reason, Version seen) {
        public Reduce {
            feeds = List.copyOf(feeds);
        }
    }

    /** What was paid too much is to go back. */
    public record GiveBack(FeeNo fee, String reason) {}
}
