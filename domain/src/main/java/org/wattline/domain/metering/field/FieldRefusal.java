package org.wattline.domain.metering.field;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about meters on site and orders to them was refused. */
public enum FieldRefusal implements NamedRefusal {
    NO_ADDRESS(
            Kind.NOT_FOUND,
            "metering.no-field-address",
            "GAT-01",
            Text.of("电能表没有采集档案", "There is no field address of this meter"),
            Text.of("请先建立采集档案", "Put its address in first")),
    ADDRESS_EXISTS(
            Kind.CONFLICT,
            "metering.field-address-exists",
            "GAT-02",
            Text.of("采集档案已存在", "The meter has a field address"),
            Text.of("请改为变更采集档案", "Change it instead")),
    COMMAND_NOT_FOUND(
            Kind.NOT_FOUND,
            "metering.meter-command-not-found",
            "GAT-03",
            Text.of("没有这个远程指令", "There is no such order to a meter"),
            Text.of("请核对指令编号", "Check its id")),
    NO_SUCH_EXPIRY(
            Kind.INVALID,
            "metering.meter-command-expiry",
            "GAT-04",
            Text.of("有效期须在当前时间之后七天以内", "An order expires within the next seven days"),
            Text.of("请更正有效期", "Correct its expiry")),
    NOT_PROPOSED(
            Kind.CONFLICT,
            "metering.meter-command-not-proposed",
            "GAT-05",
            Text.of("指令不在待批准状态", "The order does not wait for approval"),
            Text.of("无需批准", "There is nothing to approve")),
    OWN_ORDER(
            Kind.FORBIDDEN,
            "metering.meter-command-own-order",
            "GAT-06",
            Text.of("不得批准本人下达的指令", "Nobody approves of an own order"),
            Text.of("请由另一人批准", "Have another person approve it")),
    TOO_LATE(
            Kind.CONFLICT,
            "metering.meter-command-too-late",
            "GAT-07",
            Text.of("指令已过有效期", "The order has expired"),
            Text.of("请重新下达", "Give it again")),
    UNDER_WAY(
            Kind.CONFLICT,
            "metering.meter-command-under-way",
            "GAT-08",
            Text.of("指令正在执行", "The order is being carried out"),
            Text.of("请等待结果", "Wait for its outcome")),
    OVER(
            Kind.CONFLICT,
            "metering.meter-command-over",
            "GAT-09",
            Text.of("指令已结束", "The order has ended"),
            Text.of("请重新下达", "Give another")),
    NOT_SENT(
            Kind.CONFLICT,
            "metering.meter-command-not-sent",
            "GAT-10",
            Text.of("指令未在执行", "The order is not being carried out"),
            Text.of("请刷新后重试", "Look at it again"));

    private final Reason reason;

    FieldRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
