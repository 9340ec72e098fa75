package org.wattline.domain.access;

import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/** Why a step on a customer's login is refused. */
public enum CustomerLoginRefusal implements Refusal {
    NO_SUCH_LOGIN(
            Kind.NOT_FOUND,
            "access.no-such-login",
            "ACC-27",
            Text.of("没有该客户登录", "There is no such login of a customer"),
            Text.of("请核对标识", "Check the id")),
    ALREADY_BOUND(
            Kind.CONFLICT,
            "access.already-bound",
            "ACC-28",
            Text.of("已绑定该客户", "The login is bound to this customer in this role"),
            Text.of("无需重复绑定", "There is nothing to do")),
    NOT_BOUND(
            Kind.CONFLICT,
            "access.not-bound",
            "ACC-29",
            Text.of("未绑定该客户", "The login is not bound to this customer"),
            Text.of("请核对客户", "Check the customer")),
    NO_SUCH_CUSTOMER(
            Kind.INVALID,
            "access.no-such-customer",
            "ACC-30",
            Text.of("没有该客户", "There is no such customer"),
            Text.of("请核对客户标识", "Check the id of the customer"));

    private final Kind kind;
    private final String code;
    private final String rule;
    private final Text title;
    private final Text remedy;

    CustomerLoginRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
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
