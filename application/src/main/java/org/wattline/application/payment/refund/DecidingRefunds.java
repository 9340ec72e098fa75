package org.wattline.application.payment.refund;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.Payments;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.Allocation;
import org.wattline.domain.payment.LedgerAccount;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.refund.HeldMoney;
import org.wattline.domain.payment.refund.Refund;
import org.wattline.domain.payment.refund.RefundNo;
import org.wattline.domain.payment.refund.RefundRefusal;

/** Decides on refunds that somebody else asked for, and confirms those that go out by hand (退费审批). */
public final class DecidingRefunds {
    private final UnitOfWork work;
    private final Refunds refunds;
    private final Payments payments;
    private final CoveringRefunds covering;
    private final Books books;
    private final Ledger ledger;
    private final RefundPolicies policies;
    private final CollectionPolicies collection;
    private final Outbox outbox;
    private final BusinessClock clock;

    public DecidingRefunds(
            UnitOfWork work,
            Refunds refunds,
            Payments payments,
            Books books,
            Ledger ledger,
            RefundPolicies policies,
            CollectionPolicies collection,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.refunds = refunds;
        this.payments = payments;
        this.covering = new CoveringRefunds(payments, refunds);
        this.books = books;
        this.ledger = ledger;
        this.policies = policies;
        this.collection = collection;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<Refund> handle(Caller who, Approve command) {
        return change(
                Act.of(who, "payment.approve-refund"),
                command.refund,
                held -> covering.covered(held).then(covered -> approve(who, covered, command.seen)));
    }

    private Outcome<Refund> approve(Caller who, Refund held, Version seen) {
        Optional<LedgerAccount> stands = HeldMoney.of(held);
        if (stands.isPresent()) return approveHeld(who, held, stands.get(), seen);
        Optional<Payment> payment = held.payment().flatMap(payments::find);
        List<Allocation> settled = payment.map(Payment::allocations).orElse(List.of());
        Set<BillNo> bills = settled.stream().map(Allocation::bill).collect(Collectors.toSet());
        return books.of(held.account(), bills)
                .then(balance -> held.at(seen)
                        .approve(
                                balance,
                                settled,
                                policies.inForce(Zone.day(clock.now())),
                                collection.inForce(Zone.day(clock.now())),
                                who.unit().level(),
                                who.login(),
                                clock.now()))
                .map(approved -> {
                    books.book(approved.booking());
                    return store(approved.change());
                });
    }

    private Outcome<Refund> approveHeld(Caller who, Refund held, LedgerAccount stands, Version seen) {
        return HeldMoney.approve(
                        held.at(seen),
                        stands,
                        policies.inForce(Zone.day(clock.now())),
                        who.unit().level(),
                        who.login(),
                        clock.now())
                .map(approved -> {
                    ledger.append(List.of(approved.entry()));
                    return store(approved.change());
                });
    }

    public Outcome<Refund> handle(Caller who, Reject command) {
        return change(
                Act.of(who, "payment.reject-refund").because(command.why),
                command.refund,
                held -> held.at(command.seen)
                        .reject(command.why, who.login(), clock.now())
                        .map(this::store));
    }

    public Outcome<Refund> handle(Caller who, Confirm command) {
        return change(
                Act.of(who, "payment.confirm-refund"),
                command.refund,
                held -> covering.covered(held)
                        .then(covered -> covered.at(command.seen).confirmed(command.evidence, clock.now()))
                        .map(ended -> {
                            ledger.append(List.of(ended.entry()));
                            return store(ended.change());
                        }));
    }

    private Outcome<Refund> change(Act act, RefundNo no, Function<Refund, Outcome<Refund>> decision) {
        return work.perform(
                act,
                () -> refunds.find(no).map(decision).orElseGet(() -> Outcome.refused(RefundRefusal.UNKNOWN_REFUND)));
    }

    private Refund store(Change<Refund> change) {
        outbox.publish(change.facts());
        return refunds.save(change.state());
    }

    /** @param seen the version that the caller decided upon */
    public record Approve(RefundNo refund, Version seen) {}

    /** @param seen the version that the caller decided upon */
    public record Reject(RefundNo refund, String why, Version seen) {}

    /**
     * The money has gone out by hand.
     *
     * @param evidence number of the transfer or the receipt
     * @param seen the version that the caller decided upon
     */
    public record Confirm(RefundNo refund, String evidence, Version seen) {}
}
