package org.wattline.adapter.http.payment;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.payment.OpeningPaymentOrders;
import org.wattline.application.payment.PaymentOrders;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.payment.PaymentOrderRefusal;

/** Paying a bill through a channel. */
public final class PaymentOrderRoutes implements Routes {
    private final OpeningPaymentOrders opening;
    private final PaymentOrders orders;

    public PaymentOrderRoutes(OpeningPaymentOrders opening, PaymentOrders orders) {
        this.opening = opening;
        this.orders = orders;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/bills/{billNo}/payment-orders")
                        .creates()
                        .withoutDryRun()
                        .tag("payment")
                        .summary("下支付订单", "Open a payment order")
                        .description("金额为账单当前未缴金额及违约金", "For all that is open of the bill, with its late fee")
                        .permission(PaymentPermissions.ORDER)
                        .owned("billNo", "bill")
                        .body(OpenOrder.class, OpenOrder.EXAMPLE)
                        .answers(201, PaymentOrderBody.class, PaymentOrderBody.EXAMPLE)
                        .refuses(
                                PaymentOrderRefusal.NOTHING_OPEN,
                                PaymentOrderRefusal.CHANNEL_WITHOUT_ORDERS,
                                BalanceRefusal.UNKNOWN_ACCOUNT)
                        .handle(this::open),
                Route.get("/v1/payment-orders/{orderNo}")
                        .tag("payment")
                        .summary("查看支付订单", "Show a payment order")
                        .permission(PaymentPermissions.ORDER)
                        .owned("orderNo", "payment-order")
                        .answers(200, PaymentOrderBody.class, PaymentOrderBody.EXAMPLE)
                        .handle(x -> x.found(orders.find(x.path("orderNo", PaymentOrderNo::new))
                                .map(order -> PaymentOrderBody.of(order, Optional.empty())))));
    }

    private Reply open(Exchange<OpenOrder> x) {
        return x.created(
                opening.handle(
                        x.caller(), new OpeningPaymentOrders.Open(x.path("billNo", BillNo::new), x.body().channel)),
                opened -> "/v1/payment-orders/" + opened.order().no(),
                opened -> PaymentOrderBody.of(opened.order(), opened.link()));
    }

    /** Through which channel. */
    public record OpenOrder(Channel channel) {
        static final OpenOrder EXAMPLE = new OpenOrder(Channel.WECHAT_PAY);
    }
}
