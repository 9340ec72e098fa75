package org.wattline.application.payment.deposit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.payment.cashier.Tills;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.cashier.CashierRefusal;
import org.wattline.domain.payment.deposit.DepositId;
import org.wattline.domain.payment.deposit.DepositPolicy;
import org.wattline.domain.payment.deposit.DepositRefusal;
import org.wattline.domain.payment.deposit.SecurityDeposit;
import org.wattline.domain.quantity.Money;

/** Demands security, takes it in, sets it against debts, gives it back (保证金收取、抵扣、退还). */
public final class KeepingDeposits {
    private final UnitOfWork work;
    private final Deposits deposits;
    private final Books books;
    private final CollectionPolicies fees;
    private final DepositPolicies policies;
    private final Tills tills;
    private final Ids ids;
    private final Outbox outbox;
    private final BusinessClock clock;

    public KeepingDeposits(
            UnitOfWork work,
            Deposits deposits,
            Books books,
            CollectionPolicies fees,
            DepositPolicies policies,
            Tills tills,
            Ids ids,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.deposits = deposits;
        this.books = books;
        this.fees = fees;
        this.policies = policies;
        this.tills = tills;
        this.ids = ids;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<SecurityDeposit> handle(Caller who, Demand command) {
        return work.perform(Act.of(who, "payment.demand-deposit").because(command.reason), () -> {
            if (deposits.standing(command.account).isPresent()) return Outcome.refused(DepositRefusal.DEMANDED_ALREADY);
            return books.of(command.account)
                    .then(balance -> SecurityDeposit.demanded(
                            new DepositId(ids.next()),
                            balance,
                            command.amount,
                            command.dueOn,
                            command.reason,
                            who.login(),
                            clock.today()))
                    .map(change -> {
                        outbox.publish(change.facts());
                        return deposits.add(change.state());
                    });
        });
    }

    public Outcome<SecurityDeposit> handle(Caller who, Receive command) {
        return change(
                Act.of(who, "payment.receive-deposit"),
                command.on,
                (held, balance) -> tills.refuse(who, Channel.COUNTER, clock.today())
                        ? Outcome.refused(CashierRefusal.DAY_CLOSED)
                        : held.receive(balance, command.amount, who.login(), clock.now()));
    }

    public Outcome<SecurityDeposit> handle(Caller who, Apply command) {
        return change(
                Act.of(who, "payment.apply-deposit"),
                command.on,
                (held, balance) -> held.apply(balance, fees.inForce(Zone.day(clock.now())), who.login(), clock.now()));
    }

    public Outcome<SecurityDeposit> handle(Caller who, GiveBack command) {
        return change(
                Act.of(who, "payment.give-deposit-back").because(command.why),
                command.on,
                (held, balance) -> held.giveBack(balance, over(held), who.login(), clock.now()));
    }

    private List<DepositPolicy> over(SecurityDeposit held) {
        Optional<LocalDate> since = held.since().filter(day -> day.isBefore(clock.today()));
        return since.map(day -> policies.over(Span.of(day, clock.today()))).orElse(List.of());
    }

    private Outcome<SecurityDeposit> change(
            Act act, On on, BiFunction<SecurityDeposit, AccountBalance, Outcome<SecurityDeposit.Decided>> decision) {
        return work.perform(act, () -> {
            Optional<SecurityDeposit> held = deposits.find(on.deposit);
            if (held.isEmpty()) return Outcome.refused(DepositRefusal.UNKNOWN_DEPOSIT);
            return books.of(held.get().account())
                    .then(balance -> decision.apply(held.get().at(on.seen), balance))
                    .map(decided -> {
                        SecurityDeposit stored = deposits.save(decided.change().state());
                        books.book(decided.booking());
                        outbox.publish(decided.change().facts());
                        return stored;
                    });
        });
    }

    /** Security is wanted. */
    public record Demand(AccountNo account, Money amount, LocalDate dueOn, String reason) {}

    /** A deposit at the version on which something was decided about it. */
    public record On(DepositId deposit, Version seen) {}

    /** It was paid in at the counter, in cash; not once the day of who takes it is closed (PAY-190). */
    public record Receive(On on, Money amount) {}

    /** It is to settle what the account owes. */
    public record Apply(On on) {}

    /** It is to be given back. */
    public record GiveBack(On on, String why) {}
}
