package org.wattline.application.payment;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.Allocation;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.PaymentRefusal;

/** Takes back payments of the same day (冲正). */
public final class ReversingPayments {
    private final UnitOfWork work;
    private final Books books;
    private final Payments payments;
    private final Predicate<PaymentNo> refunded;
    private final CollectionPolicies policies;
    private final Outbox outbox;
    private final BusinessClock clock;

    /** @param refunded whether a payment is refunded, or is to be */
    public ReversingPayments(
            UnitOfWork work,
            Books books,
            Payments payments,
            Predicate<PaymentNo> refunded,
            CollectionPolicies policies,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.books = books;
        this.payments = payments;
        this.refunded = refunded;
        this.policies = policies;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** By somebody of the company: not what a channel holds. */
    public Outcome<Payment> handle(Caller who, Reverse command) {
        return handle(who, command, false);
    }

    /** By an agency, which gives the money back that it took. */
    public Outcome<Payment> byAgency(Caller who, Reverse command) {
        return handle(who, command, true);
    }

    private Outcome<Payment> handle(Caller who, Reverse command, boolean agency) {
        return work.perform(Act.of(who, "payment.reverse-payment").because(command.reason), () -> {
            Optional<Payment> found = payments.hold(command.payment);
            if (found.isEmpty()) return Outcome.refused(PaymentRefusal.UNKNOWN_PAYMENT);
            Payment payment = found.get();
            if (!payment.version().equals(command.seen))
                throw new StaleState("payment", payment.no().value(), command.seen);
            if (refunded.test(payment.no())) return Outcome.refused(PaymentRefusal.REFUNDED);
            if (payment.channel().tellsItself() && !(agency && payment.channel() == Channel.AGENCY))
                return Outcome.refused(PaymentRefusal.HELD_BY_CHANNEL);
            return reverse(payment, command.reason);
        });
    }

    private Outcome<Payment> reverse(Payment payment, String reason) {
        Instant now = clock.now();
        var bills = payment.allocations().stream().map(Allocation::bill).collect(Collectors.toSet());
        return books.of(payment.account(), bills)
                .then(balance -> payment.reverse(balance, policies.inForce(Zone.day(now)), reason, now))
                .map(this::store);
    }

    private Payment store(Payment.Paid back) {
        Payment stored = payments.save(back.payment());
        books.book(back.booking());
        outbox.publish(back.fact());
        return stored;
    }

    /**
     * Asks for a payment to be taken back.
     *
     * @param seen the version that the caller decided upon
     */
    public record Reverse(PaymentNo payment, Version seen, String reason) {}
}
