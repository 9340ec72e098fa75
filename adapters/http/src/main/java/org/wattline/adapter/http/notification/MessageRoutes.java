package org.wattline.adapter.http.notification;

import java.util.List;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.notification.MessageViews;
import org.wattline.application.notification.NotificationPermissions;
import org.wattline.domain.connection.ApplicationNo;
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
                .summary("通知消息列表", "List messages to customers and applicants")
                .description(
                        "按时间倒序；客户和申请人只看到自己的消息", "Newest first; customers and applicants see their own messages only")
                .permission(NotificationPermissions.READ)
                .scoped()
                .filter(
                        "accountNo",
                        "户号",
                        "number of the account",
                        AccountNo.of(42).value())
                .filter(
                        "applicationNo",
                        "申请编号",
                        "number of the application",
                        ApplicationNo.of(1).value())
                .answersPage(MessageBody.class, MessageBody.EXAMPLE)
                .handle(x -> x.page(
                        messages.list(
                                new MessageViews.Filter(
                                        x.query("accountNo", AccountNo::new).map(AccountNo::value),
                                        x.query("applicationNo", ApplicationNo::new)
                                                .map(ApplicationNo::value)),
                                MessageViews.Reader.of(x.caller()),
                                x.page()),
                        row -> MessageBody.of(row, x))));
    }
}
