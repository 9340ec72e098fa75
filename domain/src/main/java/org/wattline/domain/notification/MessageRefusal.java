package org.wattline.domain.notification;

import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/** Why a step of a message is refused. */
public enum MessageRefusal implements Refusal {
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

    private final Kind kind;
    private final String code;
    private final String rule;
    private final Text title;
    private final Text remedy;

    MessageRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        this.kind = kind;
        this.code = code;
        this.rule = rule;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text remedy() {
        return remedy;
    }
}
