package org.wattline.application.payment.waiver;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.waiver.LateFeeWaiver;
import org.wattline.domain.payment.waiver.WaiverId;
import org.wattline.domain.payment.waiver.WaiverRefusal;

/** Waives late fees for a reason, with somebody else's approval, and undoes it (违约金减免). */
public final class WaivingLateFees {
    private final UnitOfWork work;
    private final LateFeeWaivers waivers;
    private final Books books;
    private final WaiverPolicies policies;
    private final CollectionPolicies fees;
    private final Ids ids;
    private final Outbox outbox;
    private final BusinessClock clock;

    public WaivingLateFees(
            UnitOfWork work,
            LateFeeWaivers waivers,
            Books books,
            WaiverPolicies policies,
            CollectionPolicies fees,
            Ids ids,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.waivers = waivers;
        this.books = books;
        this.policies = policies;
        this.fees = fees;
        this.ids = ids;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<LateFeeWaiver> handle(Caller who, Request command) {
        return work.perform(Act.of(who, "payment.request-waiver").because(command.asked.evidence()), () -> {
            Optional<AccountNo> debtor = books.debtorOf(command.asked.bill());
            if (debtor.isEmpty()) return Outcome.refused(BalanceRefusal.NOT_CHARGED);
            if (waivers.waiting(command.asked.bill()).isPresent()) return Outcome.refused(WaiverRefusal.WAITING);
            Instant now = clock.now();
            return books.of(debtor.get())
                    .then(balance -> LateFeeWaiver.requested(
                            new WaiverId(ids.next()),
                            balance,
                            command.asked,
                            policies.inForce(Zone.day(now)),
                            fees.inForce(Zone.day(now)),
                            who.login(),
                            now))
                    .map(change -> {
                        outbox.publish(change.facts());
                        return waivers.add(change.state());
                    });
        });
    }

    public Outcome<LateFeeWaiver> handle(Caller who, Grant command) {
        Instant now = clock.now();
        return decide(
                Act.of(who, "payment.grant-waiver"),
                command.waiver,
                (held, balance) -> held.at(command.seen)
                        .grant(
                                balance,
                                policies.inForce(Zone.day(now)),
                                fees.inForce(Zone.day(now)),
                                who.unit().level(),
                                who.login(),
                                now));
    }

    public Outcome<LateFeeWaiver> handle(Caller who, Reject command) {
        return change(
                Act.of(who, "payment.reject-waiver").because(command.why),
                command.waiver,
                held -> held.at(command.seen)
                        .reject(command.why, who.login(), clock.now())
                        .map(this::save));
    }

    public Outcome<LateFeeWaiver> handle(Caller who, Undo command) {
        return decide(
                Act.of(who, "payment.undo-waiver").because(command.why),
                command.waiver,
                (held, balance) -> held.at(command.seen).undo(balance, command.why, who.login(), clock.now()));
    }

    /** What is decided about a waiver and the balance of its account. */
    private interface Decision {
        Outcome<LateFeeWaiver.Decided> on(LateFeeWaiver held, AccountBalance balance);
    }

    private Outcome<LateFeeWaiver> decide(Act act, WaiverId id, Decision decision) {
        return change(
                act,
                id,
                held -> books.of(held.account(), Set.of(held.bill()))
                        .then(balance -> decision.on(held, balance))
                        .map(decided -> {
                            books.book(decided.booking());
                            return save(decided.change());
                        }));
    }

    private Outcome<LateFeeWaiver> change(
            Act act, WaiverId id, Function<LateFeeWaiver, Outcome<LateFeeWaiver>> decision) {
        return work.perform(
                act,
                () -> waivers.find(id).map(decision).orElseGet(() -> Outcome.refused(WaiverRefusal.UNKNOWN_WAIVER)));
    }

    private LateFeeWaiver save(Change<LateFeeWaiver> change) {
        outbox.publish(change.facts());
        return waivers.save(change.state());
    }

    /** Do without so much of a late fee. */
    public record Request(LateFeeWaiver.Asked asked) {}

    /** @param seen the version that the caller decided upon */
    public record Grant(WaiverId waiver, Version seen) {}

    /** @param seen the version that the caller decided upon */
    public record Reject(WaiverId waiver, String why, Version seen) {}

    /** @param seen the version that the caller decided upon */
    public record Undo(WaiverId waiver, String why, Version seen) {}
}
