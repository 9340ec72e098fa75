package org.wattline.domain.notification;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a step of a message is refused. */
public enum MessageRefusal implements NamedRefusal {
    NOT_FOUND(
            Kind.NOT_FOUND,
            "notification.message-not-found",
            "NOT-01",
            Text.of("没有这条消息", "There is no such message"),
            Text.of("请核对消息编号", "Check the message's id")),
    NOT_QUEUED(
            Kind.CONFLICT,
            "notification.message-not-queued",
            "NOT-02",
            Text.of("消息已发送或已放弃", "The message was already sent or given up"),
            Text.of("无需处理；如需再次通知请发起新消息", "Nothing to do; a new message is needed to tell the customer again")),
    NO_CUSTOMER(
            Kind.NOT_FOUND,
            "notification.no-customer",
            "NOT-03",
            Text.of("没有这位客户", "There is no such customer"),
            Text.of("请核对客户标识", "Check the customer's id"));

    private final Reason reason;

    MessageRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
