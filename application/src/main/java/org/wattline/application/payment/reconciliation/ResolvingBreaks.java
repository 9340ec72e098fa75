package org.wattline.application.payment.reconciliation;

import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.OrderedMoney;
import org.wattline.application.payment.PaymentOrders;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.BreakId;
import org.wattline.domain.payment.reconciliation.BreakRefusal;
import org.wattline.domain.payment.reconciliation.Resolution;
import org.wattline.domain.quantity.Money;

/** Clears up what a channel and the books differ in (差错处理). */
public final class ResolvingBreaks {
    private final UnitOfWork work;
    private final Breaks breaks;
    private final Ledger ledger;
    private final PaymentOrders orders;
    private final TakingPayments taking;
    private final OrderedMoney together;
    private final Outbox outbox;
    private final BusinessClock clock;

    public ResolvingBreaks(
            UnitOfWork work,
            Breaks breaks,
            Ledger ledger,
            PaymentOrders orders,
            TakingPayments taking,
            OrderedMoney together,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.breaks = breaks;
        this.ledger = ledger;
        this.orders = orders;
        this.taking = taking;
        this.together = together;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<Break> handle(Caller who, Claim command) {
        return change(
                Act.of(who, "payment.claim-break"),
                command.id,
                held -> held.at(command.seen).claim(who.login()).map(breaks::save));
    }

    public Outcome<Break> handle(Caller who, Resolve command) {
        Act act = Act.of(who, "payment.resolve-break").because(command.note);
        return change(
                act,
                command.id,
                held -> held.at(command.seen)
                        .resolve(command.how, command.note, who.login(), clock.now())
                        .then(cleared -> command.how == Resolution.BOOK
                                ? book(who, held, command.account).map(booked -> store(cleared))
                                : Outcome.done(store(cleared))));
    }

    private Outcome<Break> change(Act act, BreakId id, Function<Break, Outcome<Break>> decision) {
        return work.perform(
                act, () -> breaks.find(id).map(decision).orElseGet(() -> Outcome.refused(BreakRefusal.UNKNOWN_BREAK)));
    }

    private Break store(Break.Cleared cleared) {
        ledger.append(cleared.entries());
        outbox.publish(cleared.fact());
        return breaks.save(cleared.next());
    }

    /**
     * Books the payment for the account that the caller found out, or that the order names; what was ordered for a collective bill for all of its
     * accounts (PAY-164).
     */
    private Outcome<PaymentNo> book(Caller who, Break held, Optional<AccountNo> named) {
        Optional<PaymentOrder> order =
                held.order().flatMap(ResolvingBreaks::number).flatMap(orders::find);
        Optional<AccountNo> account = named.or(() -> order.map(PaymentOrder::account));
        if (account.isEmpty() || held.transaction().isEmpty()) return Outcome.refused(BreakRefusal.ACCOUNT_WANTED);
        ChannelReference transaction = held.transaction().get();
        if (named.isEmpty() && order.get().together().isPresent())
            return order.get()
                    .admits(held.byChannel())
                    .then(open -> together.take(who, open, transaction))
                    .map(first -> {
                        confirmed(order.get(), transaction, held.byChannel(), first)
                                .ifPresent(orders::save);
                        return first;
                    });
        TakingPayments.Take take = new TakingPayments.Take(
                account.get(), held.statement().channel(), held.transaction(), held.byChannel());
        return taking.handle(who, take).map(payment -> {
            order.filter(open -> open.together().isEmpty() && open.account().equals(payment.account()))
                    .flatMap(open -> confirmed(open, transaction, payment.amount(), payment.no()))
                    .ifPresent(orders::save);
            return payment.no();
        });
    }

    private static Optional<PaymentOrder> confirmed(
            PaymentOrder open, ChannelReference transaction, Money amount, PaymentNo payment) {
        return open.confirm(transaction, amount, payment) instanceof Outcome.Done<PaymentOrder>(var paid)
                ? Optional.of(paid)
                : Optional.empty();
    }

    private static Optional<PaymentOrderNo> number(String text) {
        try {
            return Optional.of(new PaymentOrderNo(text));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** Somebody takes a break on. */
    public record Claim(BreakId id, Version seen) {}

    /**
     * Somebody decides on it.
     *
     * @param account whom the payment is booked for, where the order does not tell
     * @param seen the version that the caller decided upon
     */
    public record Resolve(BreakId id, Resolution how, Optional<AccountNo> account, String note, Version seen) {}
}
