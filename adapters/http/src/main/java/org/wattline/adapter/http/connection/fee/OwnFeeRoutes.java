package org.wattline.adapter.http.connection.fee;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.connection.ApplicationPath;
import org.wattline.adapter.http.payment.PaymentOrderBody;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.fee.OrderingFees;
import org.wattline.application.payment.PlacingOrders;
import org.wattline.domain.connection.fee.FeeChargeRefusal;
import org.wattline.domain.connection.fee.FeeNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.payment.PaymentOrderRefusal;
import org.wattline.domain.quantity.Money;

/**
 * {@code /v1/connection-applications/…/fee-payment-orders} and {@code /v1/change-applications/…/fee-payment-orders}: applicants and customers pay
 * the fees of their own applications.
 */
public final class OwnFeeRoutes implements Routes {
    private static final String ORDERS = "/fee-payment-orders";

    private final ApplicationPath of;
    private final OrderingFees ordering;

    public OwnFeeRoutes(ApplicationPath of, OrderingFees ordering) {
        this.of = of;
        this.ordering = ordering;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                of.named(Route.post(of.one() + ORDERS))
                        .creates()
                        .withoutDryRun()
                        .summary("申请人支付业务费", "Open a payment order for a fee of the own application")
                        .description("全部未缴金额，或其中一部分", "For all that is open, or a part of it")
                        .permission(ConnectionPermissions.APPLY)
                        .body(Order.class, Order.EXAMPLE)
                        .answers(201, PaymentOrderBody.class, PaymentOrderBody.EXAMPLE)
                        .refuses(
                                of.unknown(),
                                FeeChargeRefusal.UNKNOWN,
                                FeeChargeRefusal.MORE_THAN_OPEN,
                                PaymentOrderRefusal.NOTHING_OPEN,
                                PaymentOrderRefusal.CHANNEL_WITHOUT_ORDERS)
                        .handle(x -> x.created(
                                open(x),
                                opened -> of.all() + "/" + of.no(x) + ORDERS + "/"
                                        + opened.order().no(),
                                opened -> PaymentOrderBody.of(opened.order(), opened.link()))),
                of.named(Route.get(of.one() + ORDERS + "/{orderNo}"))
                        .summary("查看业务费支付订单", "Show a payment order for a fee of the own application")
                        .permission(ConnectionPermissions.SEE)
                        .path(
                                "orderNo",
                                "支付订单号",
                                "number of the payment order",
                                PaymentOrderNo.of(1).value())
                        .answers(200, PaymentOrderBody.class, PaymentOrderBody.EXAMPLE)
                        .handle(x -> x.found(shown(x).map(order -> PaymentOrderBody.of(order, Optional.empty())))));
    }

    private Outcome<PlacingOrders.Opened> open(Exchange<Order> x) {
        Order order = x.body();
        return of.known(x)
                .map(known -> ordering.handle(
                        x.caller(),
                        new OrderingFees.OpenOwn(
                                known.no(), new OrderingFees.Open(order.feeNo, order.channel, order.amount))))
                .orElseGet(() -> Outcome.refused(of.unknown()));
    }

    private Optional<PaymentOrder> shown(Exchange<Void> x) {
        return of.known(x)
                .flatMap(known -> ordering.own(x.caller(), known.no(), x.path("orderNo", PaymentOrderNo::new)));
    }

    /** Which fee, through which channel, and how much if not all. */
    public record Order(FeeNo feeNo, Channel channel, Optional<Money> amount) {
        static final Order EXAMPLE = new Order(FeeNo.of(1), Channel.WECHAT_PAY, Optional.empty());
    }
}
