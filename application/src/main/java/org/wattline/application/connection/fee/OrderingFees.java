package org.wattline.application.connection.fee;

import java.time.Instant;
import java.util.Optional;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.payment.PaymentOrders;
import org.wattline.application.payment.PlacingOrders;
import org.wattline.application.payment.PlacingOrders.Opened;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.fee.FeeCharge;
import org.wattline.domain.connection.fee.FeeChargeRefusal;
import org.wattline.domain.connection.fee.FeeNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.quantity.Money;

/** Lets applicants pay a fee through a wallet: opens an order and gives what their phone needs (业务费支付订单). */
public final class OrderingFees {
    private final OwningApplications applications;
    private final FeeCharges charges;
    private final PaymentOrders orders;
    private final PlacingOrders placing;

    public OrderingFees(
            OwningApplications applications, FeeCharges charges, PaymentOrders orders, PlacingOrders placing) {
        this.applications = applications;
        this.charges = charges;
        this.orders = orders;
        this.placing = placing;
    }

    /** Opens an order for all that is open of a fee, or for a part. The order stands even if the channel cannot be reached just then. */
    public Outcome<Opened> handle(Caller who, Open command) {
        return placing.place(
                Act.of(who, "connection.open-fee-order"),
                command.channel,
                (no, now, until) -> open(command, no, now, until));
    }

    /** The same for a fee of an application that the caller may know of: applicants order by their own login. */
    public Outcome<Opened> handle(Caller who, OpenOwn command) {
        if (applications.find(who, command.application).isEmpty()) return Outcome.refused(ConnectionRefusal.UNKNOWN);
        boolean its = charges.find(command.order.fee)
                .filter(charge -> charge.application().equals(command.application))
                .isPresent();
        return its ? handle(who, command.order) : Outcome.refused(FeeChargeRefusal.UNKNOWN);
    }

    /** An order for a fee of an application that the caller may know of; empty for others. */
    public Optional<PaymentOrder> own(Caller who, ApplicationNo application, PaymentOrderNo no) {
        return applications
                .find(who, application)
                .flatMap(known -> orders.find(no))
                .filter(order -> charges.under(order.account())
                        .filter(charge -> charge.application().equals(application))
                        .isPresent());
    }

    private Outcome<PaymentOrder> open(Open command, PaymentOrderNo no, Instant now, Instant until) {
        Optional<FeeCharge> charge = charges.find(command.fee);
        if (charge.isEmpty()) return Outcome.refused(FeeChargeRefusal.UNKNOWN);
        Money amount = command.amount.orElse(charge.get().open());
        if (amount.compareTo(charge.get().open()) > 0) return Outcome.refused(FeeChargeRefusal.MORE_THAN_OPEN);
        return PaymentOrder.ofFee(no, charge.get().books(), command.channel, amount, now, until);
    }

    /** @param amount all that is open, unless a part is told */
    public record Open(FeeNo fee, Channel channel, Optional<Money> amount) {}

    /** @param application to which the fee belongs */
    public record OpenOwn(ApplicationNo application, Open order) {}
}
