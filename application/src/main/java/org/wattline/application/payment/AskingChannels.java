package org.wattline.application.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.payment.PaymentOrder;

/**
 * The job that asks channels what became of orders of which no notice came within five minutes (查单): a notice that was lost loses no money. Begun
 * again it comes to the same, because each transaction counts once.
 */
public final class AskingChannels implements Jobs.Work {
    public static final String KIND = "payment.ask-channels";
    private static final Duration SILENCE = Duration.ofMinutes(5);
    /** Orders expire after two hours; what comes later comes by the channel's daily file. */
    private static final Duration HORIZON = Duration.ofHours(3);

    private static final int PORTION = 500;

    private final PaymentOrders orders;
    private final ReceivingChannelNotices receiving;
    private final List<PaymentChannel> channels;
    private final BusinessClock clock;
    private final int portion;

    public AskingChannels(
            PaymentOrders orders,
            ReceivingChannelNotices receiving,
            List<PaymentChannel> channels,
            BusinessClock clock) {
        this(orders, receiving, channels, clock, PORTION);
    }

    /** @param portion how many orders are looked up at once */
    AskingChannels(
            PaymentOrders orders,
            ReceivingChannelNotices receiving,
            List<PaymentChannel> channels,
            BusinessClock clock,
            int portion) {
        this.portion = portion;
        this.orders = orders;
        this.receiving = receiving;
        this.channels = List.copyOf(channels);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        Instant now = clock.now();
        long done = 0;
        Optional<PaymentOrder> after = Optional.empty();
        List<PaymentOrder> silent;
        do {
            silent = orders.unpaid(now.minus(HORIZON), now.minus(SILENCE), after, portion);
            for (PaymentOrder order : silent) {
                if (progress.cancelled()) return Optional.empty();
                ask(order).ifPresent(why -> progress.problem(order.no().value(), why));
                progress.done(++done);
            }
            if (!silent.isEmpty()) after = Optional.of(silent.getLast());
        } while (silent.size() == portion);
        return Optional.empty();
    }

    /** Why it cannot be told what became of an order, or not be booked. */
    private Optional<String> ask(PaymentOrder order) {
        Optional<PaymentChannel> channel = channels.stream()
                .filter(each -> each.channel() == order.channel())
                .findFirst();
        if (channel.isEmpty()) return Optional.of("channel " + order.channel() + " is not set up");
        return switch (receiving.take(order.channel(), channel.get().ask(order))) {
            case ReceivingChannelNotices.Answer.Accepted() -> Optional.empty();
            case ReceivingChannelNotices.Answer.Distrusted(String why) -> Optional.of(why);
            case ReceivingChannelNotices.Answer.Refused(var why) -> Optional.of(why.code());
        };
    }
}
