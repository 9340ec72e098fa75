package org.wattline.application.connection.fee;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.application.connection.ApplicationViews;
import org.wattline.application.connection.Applications;
import org.wattline.application.payment.OpeningPaymentOrders.Opened;
import org.wattline.application.payment.PaymentChannel;
import org.wattline.application.payment.PaymentOrders;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.fee.FeeCharge;
import org.wattline.domain.connection.fee.FeeChargeRefusal;
import org.wattline.domain.connection.fee.FeeNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.payment.PaymentOrderRefusal;
import org.wattline.domain.quantity.Money;

/** Lets applicants pay a fee through a wallet: opens an order and gives what their phone needs (业务费支付订单). */
public final class OrderingFees {
    private static final Duration VALID = Duration.ofHours(2);

    private final UnitOfWork work;
    private final Applications applications;
    private final FeeCharges charges;
    private final PaymentOrders orders;
    private final List<PaymentChannel> channels;
    private final Numbers numbers;
    private final BusinessClock clock;

    public OrderingFees(
            UnitOfWork work,
            Applications applications,
            FeeCharges charges,
            PaymentOrders orders,
            List<PaymentChannel> channels,
            Numbers numbers,
            BusinessClock clock) {
        this.work = work;
        this.applications = applications;
        this.charges = charges;
        this.orders = orders;
        this.channels = List.copyOf(channels);
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Opens an order for all that is open of a fee, or for a part. The order stands even if the channel cannot be reached just then. */
    public Outcome<Opened> handle(Caller who, Open command) {
        Optional<PaymentChannel> channel = channels.stream()
                .filter(each -> each.channel() == command.channel)
                .findFirst();
        if (channel.isEmpty()) return Outcome.refused(PaymentOrderRefusal.CHANNEL_WITHOUT_ORDERS);
        return work.perform(Act.of(who, "connection.open-fee-order"), () -> open(command))
                .map(order -> new Opened(order, channel.get().place(order)));
    }

    /** The same for a fee of an application that the caller may know of: applicants order by their own login. */
    public Outcome<Opened> handle(Caller who, OpenOwn command) {
        if (applications
                .find(command.application)
                .filter(ApplicationViews.Reader.of(who)::knows)
                .isEmpty()) return Outcome.refused(ConnectionRefusal.UNKNOWN);
        boolean its = charges.find(command.order.fee)
                .filter(charge -> charge.application().equals(command.application))
                .isPresent();
        return its ? handle(who, command.order) : Outcome.refused(FeeChargeRefusal.UNKNOWN);
    }

    private Outcome<PaymentOrder> open(Open command) {
        Optional<FeeCharge> charge = charges.find(command.fee);
        if (charge.isEmpty()) return Outcome.refused(FeeChargeRefusal.UNKNOWN);
        Money amount = command.amount.orElse(charge.get().open());
        if (amount.compareTo(charge.get().open()) > 0) return Outcome.refused(FeeChargeRefusal.MORE_THAN_OPEN);
        Instant now = clock.now();
        PaymentOrderNo no = PaymentOrderNo.of(numbers.next("payment-order"));
        return PaymentOrder.ofFee(no, charge.get().books(), command.channel, amount, now, now.plus(VALID))
                .map(orders::add);
    }

    /** @param amount all that is open, unless a part is told */
    public record Open(FeeNo fee, Channel channel, Optional<Money> amount) {}

    /** @param application to which the fee belongs */
    public record OpenOwn(ApplicationNo application, Open order) {}
}
