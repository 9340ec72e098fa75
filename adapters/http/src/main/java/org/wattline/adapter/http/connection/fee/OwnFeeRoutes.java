package org.wattline.adapter.http.connection.fee;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.payment.PaymentOrderBody;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.fee.OrderingFees;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.fee.FeeChargeRefusal;
import org.wattline.domain.connection.fee.FeeNo;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.payment.PaymentOrderRefusal;
import org.wattline.domain.quantity.Money;

/** {@code /v1/connection-applications/…/fee-payment-orders}: applicants pay the fees of their own applications. */
public final class OwnFeeRoutes implements Routes {
    private static final String ALL = "/v1/connection-applications/{applicationNo}/fee-payment-orders";

    private final OrderingFees ordering;

    public OwnFeeRoutes(OrderingFees ordering) {
        this.ordering = ordering;
    }

    @Override
    public List<Route> routes() {
        return List.of(opened(), shown());
    }

    private Route opened() {
        return Route.post(ALL)
                .creates()
                .withoutDryRun()
                .tag("connection")
                .summary("申请人支付业务费", "Open a payment order for a fee of the own application")
                .description("全部未缴金额，或其中一部分", "For all that is open, or a part of it")
                .permission(ConnectionPermissions.APPLY)
                .scoped()
                .path(
                        "applicationNo",
                        "申请编号",
                        "number of the application",
                        ApplicationNo.of(1).value())
                .body(Order.class, Order.EXAMPLE)
                .answers(201, PaymentOrderBody.class, PaymentOrderBody.EXAMPLE)
                .refuses(
                        ConnectionRefusal.UNKNOWN,
                        FeeChargeRefusal.UNKNOWN,
                        FeeChargeRefusal.MORE_THAN_OPEN,
                        PaymentOrderRefusal.NOTHING_OPEN,
                        PaymentOrderRefusal.CHANNEL_WITHOUT_ORDERS)
                .handle(x -> x.created(
                        ordering.handle(x.caller(), x.body().of(no(x))),
                        opened -> "/v1/connection-applications/" + no(x) + "/fee-payment-orders/"
                                + opened.order().no(),
                        opened -> PaymentOrderBody.of(opened.order(), opened.link())));
    }

    private Route shown() {
        return Route.get(ALL + "/{orderNo}")
                .tag("connection")
                .summary("查看业务费支付订单", "Show a payment order for a fee of the own application")
                .permission(ConnectionPermissions.SEE)
                .scoped()
                .path(
                        "applicationNo",
                        "申请编号",
                        "number of the application",
                        ApplicationNo.of(1).value())
                .path(
                        "orderNo",
                        "支付订单号",
                        "number of the payment order",
                        PaymentOrderNo.of(1).value())
                .answers(200, PaymentOrderBody.class, PaymentOrderBody.EXAMPLE)
                .handle(x -> x.found(ordering.own(x.caller(), no(x), x.path("orderNo", PaymentOrderNo::new))
                        .map(order -> PaymentOrderBody.of(order, Optional.empty()))));
    }

    private static ApplicationNo no(Exchange<?> x) {
        return x.path("applicationNo", ApplicationNo::new);
    }

    /** Which fee, through which channel, and how much if not all. */
    public record Order(FeeNo feeNo, Channel channel, Optional<Money> amount) {
        static final Order EXAMPLE = new Order(FeeNo.of(1), Channel.WECHAT_PAY, Optional.empty());

        OrderingFees.OpenOwn of(ApplicationNo application) {
            return new OrderingFees.OpenOwn(application, new OrderingFees.Open(feeNo, channel, amount));
        }
    }
}
