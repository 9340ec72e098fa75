package org.wattline.application.payment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderRefusal;

/** Takes in what channels tell of payments (支付通知): each transaction counts once, however often and in whatever order it is told. */
public final class ReceivingChannelNotices {
    private final UnitOfWork work;
    private final TakingPayments taking;
    private final PaymentOrders orders;
    private final List<PaymentChannel> channels;
    private final BusinessClock clock;
    private final BiFunction<Caller, TakingPayments.Take, Outcome<Payment>> fees;
    private final OrderedMoney together;

    /**
     * @param fees takes money for business fees, which have orders without a bill
     * @param together takes money for collective bills
     */
    public ReceivingChannelNotices(
            UnitOfWork work,
            TakingPayments taking,
            PaymentOrders orders,
            List<PaymentChannel> channels,
            BusinessClock clock,
            BiFunction<Caller, TakingPayments.Take, Outcome<Payment>> fees,
            OrderedMoney together) {
        this.work = work;
        this.taking = taking;
        this.orders = orders;
        this.channels = List.copyOf(channels);
        this.clock = clock;
        this.fees = fees;
        this.together = together;
    }

    /** Where there are no business fees and no collective bills. */
    public ReceivingChannelNotices(
            UnitOfWork work,
            TakingPayments taking,
            PaymentOrders orders,
            List<PaymentChannel> channels,
            BusinessClock clock) {
        this(
                work,
                taking,
                orders,
                channels,
                clock,
                (who, take) -> Outcome.refused(PaymentOrderRefusal.UNKNOWN_ORDER),
                OrderedMoney.NONE);
    }

    public Answer handle(Receive command) {
        Optional<PaymentChannel> channel = channels.stream()
                .filter(each -> each.channel() == command.channel)
                .findFirst();
        if (channel.isEmpty()) return new Answer.Distrusted("channel " + command.channel + " is not set up");
        return take(command.channel, channel.get().read(command.headers, command.body, clock.now()));
    }

    /** Books what a channel says of an order, told by itself or asked for. */
    Answer take(Channel channel, PaymentChannel.Notice notice) {
        return switch (notice) {
            case PaymentChannel.Notice.Rejected(String why) -> new Answer.Distrusted(why);
            case PaymentChannel.Notice.NothingPaid unused -> new Answer.Accepted();
            case PaymentChannel.Notice.Paid paid -> answer(channel, paid);
        };
    }

    private Answer answer(Channel channel, PaymentChannel.Notice.Paid paid) {
        Outcome<PaymentOrder> outcome;
        try {
            outcome = book(channel, paid);
        } catch (StaleState | AlreadyThere sameNoticeAtTheSameMoment) {
            outcome = book(channel, paid);
        }
        return switch (outcome) {
            case Outcome.Done<PaymentOrder> unused -> new Answer.Accepted();
            case Outcome.Refused<PaymentOrder>(Refusal why) -> new Answer.Refused(why);
        };
    }

    private Outcome<PaymentOrder> book(Channel channel, PaymentChannel.Notice.Paid paid) {
        Caller who = Caller.system("channel-" + channel.name().toLowerCase(Locale.ROOT));
        return work.perform(Act.of(who, "payment.confirm-payment-order"), () -> {
            Optional<PaymentOrder> found = orders.find(paid.order()).filter(order -> order.channel() == channel);
            if (found.isEmpty()) return Outcome.refused(PaymentOrderRefusal.UNKNOWN_ORDER);
            PaymentOrder order = found.get();
            if (order.wasPaidBy(paid.transaction())) return Outcome.done(order);
            return order.admits(paid.amount())
                    .then(open -> take(who, open, paid))
                    .then(payment -> order.confirm(paid.transaction(), paid.amount(), payment))
                    .map(orders::save);
        });
    }

    private Outcome<PaymentNo> take(Caller who, PaymentOrder order, PaymentChannel.Notice.Paid paid) {
        if (order.together().isPresent()) return together.take(who, order, paid.transaction());
        TakingPayments.Take money = new TakingPayments.Take(
                order.account(), order.channel(), Optional.of(paid.transaction()), paid.amount());
        return (order.bill().isPresent() ? taking.handle(who, money) : fees.apply(who, money)).map(Payment::no);
    }

    /** A notice as it came over the wire; header names in lower case. */
    public record Receive(Channel channel, Map<String, String> headers, byte[] body) {}

    /** What the channel is to be told. */
    public sealed interface Answer {
        /** It need not tell again. */
        record Accepted() implements Answer {}

        /** It is not believed; the reason is for the log. */
        record Distrusted(String why) implements Answer {}

        /** It is believed, but cannot be booked. */
        record Refused(Refusal why) implements Answer {}
    }
}
