package org.wattline.application.connection.fee;

import java.time.Instant;
import java.util.Optional;
import org.wattline.application.payment.Payments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.payment.cashier.Tills;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.fee.FeeCharge;
import org.wattline.domain.connection.fee.FeeChargeRefusal;
import org.wattline.domain.connection.fee.FeeNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.PaymentRefusal;
import org.wattline.domain.payment.cashier.CashierRefusal;
import org.wattline.domain.quantity.Money;

/** Takes money for fees (业务收费). The payment stands among all others, so that statements of channels are held against it. */
public final class TakingFees {
    private final UnitOfWork work;
    private final FeeCharges charges;
    private final FeeBooks books;
    private final Payments payments;
    private final ReleasingFees releasing;
    private final Tills tills;
    private final Numbers numbers;
    private final BusinessClock clock;

    public TakingFees(
            UnitOfWork work,
            FeeCharges charges,
            FeeBooks books,
            Payments payments,
            ReleasingFees releasing,
            Tills tills,
            Numbers numbers,
            BusinessClock clock) {
        this.work = work;
        this.charges = charges;
        this.books = books;
        this.payments = payments;
        this.releasing = releasing;
        this.tills = tills;
        this.numbers = numbers;
        this.clock = clock;
    }

    public Outcome<FeeCharge> handle(Caller who, Take command) {
        if (command.channel.tellsItself()) return Outcome.refused(PaymentRefusal.TOLD_BY_CHANNEL);
        return work.perform(Act.of(who, "connection.take-fee"), () -> {
            Optional<FeeCharge> found = charges.find(command.fee);
            if (found.isEmpty()) return Outcome.refused(FeeChargeRefusal.UNKNOWN);
            if (tills.refuse(who, command.channel, clock.today())) return Outcome.refused(CashierRefusal.DAY_CLOSED);
            if (command.reference
                    .flatMap(reference -> payments.find(command.channel, reference))
                    .isPresent()) return Outcome.refused(PaymentRefusal.REFERENCE_ALREADY_USED);
            return take(found.get(), command);
        });
    }

    private Outcome<FeeCharge> take(FeeCharge charge, Take command) {
        Instant now = clock.now();
        PaymentNo no = PaymentNo.of(numbers.next("payment"));
        return charge.pay(no, command.channel, command.amount, now).map(booked -> {
            payments.add(Payment.ofFee(
                    no, charge.books(), charge.unit(), command.channel, command.reference, command.amount, now));
            return books.book(booked);
        });
    }

    /** Money that a channel has taken for an order: it is there, whatever became of the fee; what is too much is asked back at once. */
    public Outcome<Payment> believe(Caller who, TakingPayments.Take money) {
        return work.perform(Act.of(who, "connection.take-fee"), () -> {
            Optional<FeeCharge> found = charges.under(money.account());
            if (found.isEmpty()) return Outcome.refused(FeeChargeRefusal.UNKNOWN);
            if (money.reference()
                    .flatMap(reference -> payments.find(money.channel(), reference))
                    .isPresent()) return Outcome.refused(PaymentRefusal.REFERENCE_ALREADY_USED);
            Instant now = clock.now();
            FeeCharge charge = found.get();
            PaymentNo no = PaymentNo.of(numbers.next("payment"));
            Payment stored = payments.add(Payment.ofFee(
                    no, charge.books(), charge.unit(), money.channel(), money.reference(), money.amount(), now));
            FeeCharge paid = books.book(charge.believe(no, money.channel(), money.amount(), now));
            return releasing.askBack(paid, "more than was owed", who.login()).map(asked -> stored);
        });
    }

    /** Money that came in. @param reference the channel's own number; taken once only */
    public record Take(FeeNo fee, Channel channel, Optional<ChannelReference> reference, Money amount) {}
}
