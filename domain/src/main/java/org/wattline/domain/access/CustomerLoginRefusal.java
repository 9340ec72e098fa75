package org.wattline.domain.access;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a step on a customer's login is refused. */
public enum CustomerLoginRefusal implements NamedRefusal {
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

    private final Reason reason;

    CustomerLoginRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
