package org.wattline.adapter.http.notification;

import java.util.List;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.notification.MessageViews;
import org.wattline.application.notification.NotificationPermissions;
import org.wattline.domain.customer.AccountNo;

/** {@code /v1/messages}: what was sent to whom, why, and what became of it. */
public final class MessageRoutes implements Routes {
    private final MessageViews messages;

    public MessageRoutes(MessageViews messages) {
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.list("/v1/messages")
                .tag("notification")
                .summary("通知消息列表", "List messages to customers")
                .description("按时间倒序；客户只看到自己的消息", "Newest first; customers see their own messages only")
                .permission(NotificationPermissions.READ)
                .scoped()
                .filter("accountNo", "户号", "number of the account", MessageBody.EXAMPLE.accountNo())
                .answersPage(MessageBody.class, MessageBody.EXAMPLE)
                .handle(x -> x.page(
                        messages.list(x.query("accountNo", AccountNo::new).map(AccountNo::value), x.scope(), x.page()),
                        row -> MessageBody.of(row, x))));
    }
}
