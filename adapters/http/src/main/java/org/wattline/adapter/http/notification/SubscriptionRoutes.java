package org.wattline.adapter.http.notification;

import java.util.List;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.application.notification.NotificationPermissions;
import org.wattline.application.notification.SubscribingCustomers;
import org.wattline.application.notification.Subscriptions;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.MessageRefusal;
import org.wattline.domain.notification.Recipient;

/** {@code /v1/customers/{customerId}/subscriptions/wechat}: where a customer wants to be told. */
public final class SubscriptionRoutes implements Routes {
    private static final String PATH = "/v1/customers/{customerId}/subscriptions/wechat";

    private final SubscribingCustomers subscribing;
    private final Subscriptions subscriptions;

    public SubscriptionRoutes(SubscribingCustomers subscribing, Subscriptions subscriptions) {
        this.subscribing = subscribing;
        this.subscriptions = subscriptions;
    }

    @Override
    public void addShapes(Shapes shapes) {
        shapes.text(OpenId.class, "微信 openid", "WeChat openid", OpenId.EXAMPLE.value(), OpenId::new, OpenId::value);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH)
                        .tag("notification")
                        .summary("查看微信订阅", "Show the WeChat subscription")
                        .permission(NotificationPermissions.READ)
                        .owned("customerId", "customer")
                        .redirecting()
                        .answers(200, SubscriptionBody.class, SubscriptionBody.EXAMPLE)
                        .handle(x -> x.found(subscriptions
                                .find(customer(x), MessageChannel.WECHAT_SUBSCRIBE)
                                .map(s -> SubscriptionBody.of(s, x)))),
                Route.put(PATH)
                        .tag("notification")
                        .summary("订阅微信消息", "Subscribe to WeChat messages")
                        .description("再次提交时以最后的 openid 为准", "The last openid given holds")
                        .permission(NotificationPermissions.SUBSCRIBE)
                        .owned("customerId", "customer")
                        .redirecting()
                        .withoutIfMatch()
                        .body(SubscribeToWeChat.class, SubscribeToWeChat.EXAMPLE)
                        .answers(200, SubscriptionBody.class, SubscriptionBody.EXAMPLE)
                        .refuses(MessageRefusal.NO_CUSTOMER)
                        .handle(this::subscribe));
    }

    private Reply subscribe(Exchange<SubscribeToWeChat> x) {
        Recipient recipient = new Recipient(x.body().openid().value());
        return x.outcome(
                subscribing.handle(
                        x.caller(),
                        new SubscribingCustomers.Subscribe(customer(x), MessageChannel.WECHAT_SUBSCRIBE, recipient)),
                s -> SubscriptionBody.of(s, x));
    }

    private static CustomerId customer(Exchange<?> x) {
        return new CustomerId(x.pathId("customerId"));
    }
}
