package org.wattline.application.payment.refund;

import java.util.Optional;
import java.util.function.Predicate;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.Payments;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.PaymentRefusal;
import org.wattline.domain.payment.refund.BankAccount;
import org.wattline.domain.payment.refund.Refund;
import org.wattline.domain.payment.refund.RefundNo;
import org.wattline.domain.quantity.Money;

/** Asks that money be given back (退费申请); somebody else decides. */
public final class RequestingRefunds {
    private final UnitOfWork work;
    private final Refunds refunds;
    private final Payments payments;
    private final Books books;
    private final Predicate<AccountNo> closed;
    private final Numbers numbers;
    private final Outbox outbox;
    private final BusinessClock clock;

    /** @param closed whether an account was closed */
    public RequestingRefunds(
            UnitOfWork work,
            Refunds refunds,
            Payments payments,
            Books books,
            Predicate<AccountNo> closed,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.refunds = refunds;
        this.payments = payments;
        this.books = books;
        this.closed = closed;
        this.numbers = numbers;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<Refund> handle(Caller who, OfPayment command) {
        return work.perform(Act.of(who, "payment.request-refund").because(command.reason), () -> {
            Optional<Payment> payment = payments.hold(command.payment);
            if (payment.isEmpty()) return Outcome.refused(PaymentRefusal.UNKNOWN_PAYMENT);
            if (payment.get().ofFee()) return Outcome.refused(PaymentRefusal.OF_FEE);
            return Refund.requested(
                            next(),
                            payment.get(),
                            payments.taken(payment.get()),
                            new CoveringRefunds(payments, refunds).others(command.payment, Optional.empty()),
                            command.amount,
                            command.reason,
                            who.login(),
                            clock.now())
                    .map(this::store);
        });
    }

    public Outcome<Refund> handle(Caller who, OfClosedAccount command) {
        return work.perform(
                Act.of(who, "payment.request-balance-refund"),
                () -> books.of(command.account)
                        .then(balance -> Refund.ofClosed(
                                next(), balance, closed.test(command.account), command.to, who.login(), clock.now()))
                        .map(this::store));
    }

    private RefundNo next() {
        return RefundNo.of(numbers.next("refund"));
    }

    private Refund store(Change<Refund> change) {
        outbox.publish(change.facts());
        return refunds.add(change.state());
    }

    /** Give back so much of a payment. */
    public record OfPayment(PaymentNo payment, Money amount, String reason) {}

    /** Send what a closed account has paid ahead to its holder's bank account. */
    public record OfClosedAccount(AccountNo account, BankAccount to) {}
}
