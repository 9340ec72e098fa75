package org.wattline.adapter.http.billing.collective;

import java.util.List;
import org.wattline.adapter.http.payment.PaymentOrderBody;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.billing.collective.OrderingCollectiveBills;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.billing.collective.CollectiveRefusal;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentOrderRefusal;

/** {@code /v1/collective-bills/…/payment-orders}: payers pay all that is on a document through their wallet. */
public final class CollectiveOrderRoutes implements Routes {
    private final OrderingCollectiveBills ordering;

    public CollectiveOrderRoutes(OrderingCollectiveBills ordering) {
        this.ordering = ordering;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/v1/collective-bills/{collectiveBillNo}/payment-orders")
                .creates()
                .withoutDryRun()
                .tag("payment")
                .summary("合并账单支付订单", "Open a payment order for a collective bill")
                .description(
                        "金额为其各账单当前未缴金额及违约金，付款后按户入账",
                        "For all that is open of its bills, with late fees; once paid, each account gets its share")
                .permission(PaymentPermissions.ORDER)
                .owned("collectiveBillNo", "collective-bill")
                .body(OpenOrder.class, OpenOrder.EXAMPLE)
                .answers(201, PaymentOrderBody.class, PaymentOrderBody.EXAMPLE)
                .refuses(CollectiveRefusal.NOTHING_OWED, PaymentOrderRefusal.CHANNEL_WITHOUT_ORDERS)
                .handle(this::open));
    }

    private Reply open(Exchange<OpenOrder> x) {
        return x.created(
                ordering.handle(
                        x.caller(),
                        new OrderingCollectiveBills.Open(
                                x.path("collectiveBillNo", CollectiveBillNo::new), x.body().channel)),
                opened -> "/v1/payment-orders/" + opened.order().no(),
                opened -> PaymentOrderBody.of(opened.order(), opened.link()));
    }

    /** Through which channel. */
    public record OpenOrder(Channel channel) {
        static final OpenOrder EXAMPLE = new OpenOrder(Channel.WECHAT_PAY);
    }
}
