package org.wattline.adapter.http.connection.fee;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.payment.PaymentOrderBody;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.fee.OrderingFees;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.fee.FeeChargeRefusal;
import org.wattline.domain.connection.fee.FeeNo;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentOrderRefusal;
import org.wattline.domain.quantity.Money;

/** {@code /v1/connection-applications/…/fee-payment-orders}: applicants pay the fees of their own applications. */
public final class OwnFeeRoutes implements Routes {
    private final OrderingFees ordering;

    public OwnFeeRoutes(OrderingFees ordering) {
        this.ordering = ordering;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/v1/connection-applications/{applicationNo}/fee-payment-orders")
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
                        ordering.handle(x.caller(), x.body().of(x.path("applicationNo", ApplicationNo::new))),
                        opened -> "/v1/payment-orders/" + opened.order().no(),
                        opened -> PaymentOrderBody.of(opened.order(), opened.link()))));
    }

    /** Which fee, through which channel, and how much if not all. */
    public record Order(FeeNo feeNo, Channel channel, Optional<Money> amount) {
        static final Order EXAMPLE = new Order(FeeNo.of(1), Channel.WECHAT_PAY, Optional.empty());

        OrderingFees.OpenOwn of(ApplicationNo application) {
            return new OrderingFees.OpenOwn(application, new OrderingFees.Open(feeNo, channel, amount));
        }
    }
}
