package org.wattline.domain.billing.rebill;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about a rebilling was refused. */
public enum RebillingRefusal implements NamedRefusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "billing.unknown-rebilling",
            "REB-01",
            Text.of("没有该重算任务", "There is no such rebilling"),
            Text.of("请核对任务标识", "Check its id")),
    NO_BILLS(
            Kind.INVALID,
            "billing.no-bills-to-rebill",
            "REB-02",
            Text.of("没有符合条件的已发行账单", "No issued bill of consumption is among those asked for"),
            Text.of("请核对账单号或筛选条件", "Check numbers, unit and month")),
    NOT_PREVIEWED(
            Kind.CONFLICT,
            "billing.rebilling-not-previewed",
            "REB-03",
            Text.of("重算任务尚未试算完成，或已执行", "The rebilling is not previewed yet, or was carried out already"),
            Text.of("请等待试算完成", "Wait for its preview")),
    UNDER_WAY(
            Kind.CONFLICT,
            "billing.rebilling-under-way",
            "REB-04",
            Text.of("重算任务正在执行", "A job carries the rebilling out already"),
            Text.of("请等待作业结束，或先取消作业", "Wait for its job, or cancel that first")),
    NOT_AMONG(
            Kind.NOT_FOUND,
            "billing.not-in-rebilling",
            "REB-05",
            Text.of("该电费单不在此重算任务中", "The bill is not one of this rebilling"),
            Text.of("请从任务的账单列表中选择", "Take one from the list of its bills"));

    private final Reason reason;

    RebillingRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
