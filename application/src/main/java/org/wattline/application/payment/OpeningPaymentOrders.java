package org.wattline.application.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.payment.PaymentOrderRefusal;

/** Lets customers pay a bill through a channel: opens an order and gives what their phone needs to pay it. */
public final class OpeningPaymentOrders {
    /** As long as WeChat Pay keeps a code that nobody has paid. */
    private static final Duration VALID = Duration.ofHours(2);

    private final UnitOfWork work;
    private final Books books;
    private final PaymentOrders orders;
    private final CollectionPolicies policies;
    private final List<PaymentChannel> channels;
    private final Numbers numbers;
    private final BusinessClock clock;

    public OpeningPaymentOrders(
            UnitOfWork work,
            Books books,
            PaymentOrders orders,
            CollectionPolicies policies,
            List<PaymentChannel> channels,
            Numbers numbers,
            BusinessClock clock) {
        this.work = work;
        this.books = books;
        this.orders = orders;
        this.policies = policies;
        this.channels = List.copyOf(channels);
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Opens an order for all that is open of a bill. The order stands even if the channel cannot be reached just then. */
    public Outcome<Opened> handle(Caller who, Open command) {
        Optional<PaymentChannel> channel = channels.stream()
                .filter(each -> each.channel() == command.channel)
                .findFirst();
        if (channel.isEmpty()) return Outcome.refused(PaymentOrderRefusal.CHANNEL_WITHOUT_ORDERS);
        return work.perform(Act.of(who, "payment.open-payment-order"), () -> open(command))
                .map(order -> new Opened(order, channel.get().place(order)));
    }

    private Outcome<PaymentOrder> open(Open command) {
        Optional<AccountNo> account = books.debtorOf(command.bill);
        if (account.isEmpty()) return Outcome.refused(PaymentOrderRefusal.NOTHING_OPEN);
        Instant now = clock.now();
        PaymentOrderNo no = PaymentOrderNo.of(numbers.next("payment-order"));
        return books.of(account.get())
                .then(balance -> PaymentOrder.open(
                        no,
                        command.bill,
                        balance,
                        command.channel,
                        policies.inForce(Zone.day(now)),
                        now,
                        now.plus(VALID)))
                .map(orders::add);
    }

    public record Open(BillNo bill, Channel channel) {}

    /**
     * An open order.
     *
     * @param link what the customer's phone opens or scans; empty while the channel cannot be reached
     */
    public record Opened(PaymentOrder order, Optional<String> link) {}
}
