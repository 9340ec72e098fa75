package org.wattline.domain.billing.cycle;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about a bill cycle was refused. */
public enum BillCycleRefusal implements NamedRefusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "billing.unknown-bill-cycle",
            "BIL-90",
            Text.of("没有该核算周期", "There is no such bill cycle"),
            Text.of("请核对周期编号", "Check the code of the cycle")),
    EXISTS(
            Kind.CONFLICT,
            "billing.bill-cycle-exists",
            "BIL-91",
            Text.of("核算周期编号已使用", "There is a bill cycle with this code"),
            Text.of("请换一个编号，或变更原周期", "Choose another code, or change that cycle")),
    TAKEN(
            Kind.CONFLICT,
            "billing.bill-cycle-taken",
            "BIL-92",
            Text.of(
                    "抄表段已属其他核算周期，或该单位已有默认周期",
                    "A route is of another cycle, or the unit has a cycle for all other accounts"),
            Text.of("请先变更或终止该周期", "Change that cycle or end it first")),
    IN_THE_PAST(
            Kind.CONFLICT,
            "billing.bill-cycle-in-the-past",
            "BIL-93",
            Text.of("日期须不早于今天，且晚于上一次变更", "The day is over, or not after that of the last change"),
            Text.of("请选择今天或以后的日期", "Choose today or a later day")),
    ENDED(
            Kind.CONFLICT,
            "billing.bill-cycle-ended",
            "BIL-94",
            Text.of("核算周期已终止", "The cycle has an end"),
            Text.of("请新建周期", "Create another one")),
    UNKNOWN_ROUTE(
            Kind.INVALID,
            "billing.unknown-route-of-cycle",
            "BIL-95",
            Text.of("抄表段不存在或不属于该单位", "A route does not exist, or is not one of the unit"),
            Text.of("请核对抄表段编号", "Check the codes of the routes"));

    private final Reason reason;

    BillCycleRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
