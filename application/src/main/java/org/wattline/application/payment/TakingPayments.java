package org.wattline.application.payment;

import java.time.Instant;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.PaymentRefusal;
import org.wattline.domain.quantity.Money;

/** Takes money for an account, at the counter or from a channel, and settles the open bills with it (收费销账). */
public final class TakingPayments {
    private final UnitOfWork work;
    private final Books books;
    private final Payments payments;
    private final CollectionPolicies policies;
    private final Numbers numbers;
    private final Outbox outbox;
    private final BusinessClock clock;

    public TakingPayments(
            UnitOfWork work,
            Books books,
            Payments payments,
            CollectionPolicies policies,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.books = books;
        this.payments = payments;
        this.policies = policies;
        this.numbers = numbers;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<Payment> handle(Caller who, Take command) {
        return work.perform(Act.of(who, "payment.take-payment"), () -> {
            if (isBooked(command)) return Outcome.refused(PaymentRefusal.REFERENCE_ALREADY_USED);
            return books.of(command.account).then(balance -> take(balance, command));
        });
    }

    /** Money that somebody of the company takes or types in: never that of a channel which tells of it itself. */
    public Outcome<Payment> handle(Caller who, TakeByHand command) {
        return command.money.channel.tellsItself()
                ? Outcome.refused(PaymentRefusal.TOLD_BY_CHANNEL)
                : handle(who, command.money);
    }

    private boolean isBooked(Take command) {
        return command.reference
                .flatMap(reference -> payments.find(command.channel, reference))
                .isPresent();
    }

    private Outcome<Payment> take(AccountBalance balance, Take command) {
        Instant now = clock.now();
        PaymentNo no = PaymentNo.of(numbers.next("payment"));
        return Payment.received(no, balance, command.channel, command.reference, command.amount, now)
                .then(payment -> payment.settle(balance, policies.inForce(Zone.day(now)), now))
                .map(this::store);
    }

    private Payment store(Payment.Paid paid) {
        Payment stored = payments.add(paid.payment());
        books.book(paid.booking());
        outbox.publish(paid.fact());
        return stored;
    }

    /**
     * Money that came in.
     *
     * @param reference the channel's own number; taken once only
     */
    public record Take(AccountNo account, Channel channel, Optional<ChannelReference> reference, Money amount) {}

    /** The same at a counter of the company. */
    public record TakeByHand(Take money) {}
}
