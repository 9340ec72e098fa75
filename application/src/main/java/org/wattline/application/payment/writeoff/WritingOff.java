package org.wattline.application.payment.writeoff;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wattline.application.payment.Books;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.writeoff.WriteOff;
import org.wattline.domain.payment.writeoff.WriteOffRefusal;

/** Writes debts off that nobody will pay any more, and brings them back when somebody does (坏账核销与收回). */
public final class WritingOff {
    private final UnitOfWork work;
    private final WriteOffs writeOffs;
    private final Books books;
    private final WriteOffPolicies policies;
    private final Outbox outbox;
    private final BusinessClock clock;

    public WritingOff(
            UnitOfWork work,
            WriteOffs writeOffs,
            Books books,
            WriteOffPolicies policies,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.writeOffs = writeOffs;
        this.books = books;
        this.policies = policies;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<WriteOff> handle(Caller who, Request command) {
        return work.perform(Act.of(who, "payment.request-write-off"), () -> {
            Optional<AccountNo> debtor = books.debtorOf(command.bill);
            if (debtor.isEmpty()) return Outcome.refused(BalanceRefusal.NOT_CHARGED);
            return books.of(debtor.get())
                    .then(balance ->
                            WriteOff.requested(command.bill, balance, command.evidence, who.login(), clock.now()))
                    .map(change -> {
                        outbox.publish(change.facts());
                        return writeOffs.add(change.state());
                    });
        });
    }

    public Outcome<WriteOff> handle(Caller who, Approve command) {
        return change(
                Act.of(who, "payment.approve-write-off"),
                command.bill,
                held -> books.of(held.account(), Set.of(held.bill()))
                        .then(balance -> held.at(command.seen)
                                .approve(
                                        balance,
                                        policies.inForce(Zone.day(clock.now())),
                                        who.unit().level(),
                                        who.login(),
                                        clock.now()))
                        .map(this::store));
    }

    public Outcome<WriteOff> handle(Caller who, Reject command) {
        return change(
                Act.of(who, "payment.reject-write-off").because(command.why),
                command.bill,
                held -> held.at(command.seen)
                        .reject(command.why, who.login(), clock.now())
                        .map(this::save));
    }

    public Outcome<WriteOff> handle(Caller who, Reinstate command) {
        return change(
                Act.of(who, "payment.reinstate-debt"),
                command.bill,
                held -> books.of(held.account(), Set.of(held.bill()))
                        .then(balance -> held.at(command.seen).reinstate(balance, who.login(), clock.now()))
                        .map(this::store));
    }

    private Outcome<WriteOff> change(Act act, BillNo bill, Function<WriteOff, Outcome<WriteOff>> decision) {
        return work.perform(
                act,
                () -> writeOffs
                        .find(bill)
                        .map(decision)
                        .orElseGet(() -> Outcome.refused(WriteOffRefusal.UNKNOWN_WRITE_OFF)));
    }

    private WriteOff store(WriteOff.Decided decided) {
        books.book(decided.booking());
        return save(decided.change());
    }

    private WriteOff save(Change<WriteOff> change) {
        outbox.publish(change.facts());
        return writeOffs.save(change.state());
    }

    /** @param evidence what was done to get the money */
    public record Request(BillNo bill, String evidence) {}

    /** @param seen the version that the caller decided upon */
    public record Approve(BillNo bill, Version seen) {}

    /** @param seen the version that the caller decided upon */
    public record Reject(BillNo bill, String why, Version seen) {}

    /** @param seen the version that the caller decided upon */
    public record Reinstate(BillNo bill, Version seen) {}
}
