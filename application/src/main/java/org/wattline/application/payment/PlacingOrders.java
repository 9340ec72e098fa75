package org.wattline.application.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.payment.PaymentOrderRefusal;

/** Opens payment orders (支付订单), whatever they are for, and places them with their channel. */
public final class PlacingOrders {
    /** As long as WeChat Pay keeps a code that nobody has paid. */
    private static final Duration VALID = Duration.ofHours(2);

    private final UnitOfWork work;
    private final PaymentOrders orders;
    private final List<PaymentChannel> channels;
    private final Numbers numbers;
    private final BusinessClock clock;

    public PlacingOrders(
            UnitOfWork work,
            PaymentOrders orders,
            List<PaymentChannel> channels,
            Numbers numbers,
            BusinessClock clock) {
        this.work = work;
        this.orders = orders;
        this.channels = List.copyOf(channels);
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The order stands even if the channel cannot be reached just then. */
    public Outcome<Opened> place(Act act, Channel through, Opening opening) {
        Optional<PaymentChannel> channel =
                channels.stream().filter(each -> each.channel() == through).findFirst();
        if (channel.isEmpty()) return Outcome.refused(PaymentOrderRefusal.CHANNEL_WITHOUT_ORDERS);
        return work.perform(act, () -> {
                    Instant now = clock.now();
                    return opening.open(PaymentOrderNo.of(numbers.next("payment-order")), now, now.plus(VALID))
                            .map(orders::add);
                })
                .map(order -> new Opened(order, channel.get().place(order)));
    }

    /** Decides on an order within the unit of work. */
    @FunctionalInterface
    public interface Opening {
        Outcome<PaymentOrder> open(PaymentOrderNo no, Instant now, Instant until);
    }

    /**
     * An open order.
     *
     * @param link what the customer's phone opens or scans; empty while the channel cannot be reached
     */
    public record Opened(PaymentOrder order, Optional<String> link) {}
}
