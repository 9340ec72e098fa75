package org.wattline.domain.billing.run;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about a bill run was refused, or an account of one has no bill. */
public enum BillRunRefusal implements NamedRefusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "billing.unknown-run",
            "BIL-67",
            Text.of("没有该算费批次", "There is no such bill run"),
            Text.of("请核对批次标识", "Check the id of the run")),
    NOT_RUNNING(
            Kind.CONFLICT,
            "billing.run-not-running",
            "BIL-61",
            Text.of("该批次不在运行", "The run is not running"),
            Text.of("只有运行中的批次可以暂停", "Only a running one is paused")),
    NOT_PAUSED(
            Kind.CONFLICT,
            "billing.run-not-paused",
            "BIL-62",
            Text.of("该批次未暂停", "The run is not paused"),
            Text.of("只有已暂停的批次可以继续", "Only a paused one goes on")),
    OVER(
            Kind.CONFLICT,
            "billing.run-over",
            "BIL-63",
            Text.of("该批次已结束", "The run is over"),
            Text.of("请另起批次；已出账的户号不受影响", "Start another; accounts that are billed are left as they are")),
    NO_ACCOUNTS(
            Kind.INVALID,
            "billing.run-without-accounts",
            "BIL-64",
            Text.of("非周期批次须列明户号", "A run outside the cycle names its accounts"),
            Text.of("请列出户号", "Name the accounts")),
    NOT_SO_FAR(
            Kind.FORBIDDEN,
            "billing.run-not-so-far",
            "BIL-65",
            Text.of("您无权让批次自动核算或发行", "You may not have bills reviewed or issued"),
            Text.of("请选择只计算，由有权人员核算、发行", "Have them calculated only; others review and issue them")),
    UNDER_WAY(
            Kind.CONFLICT,
            "billing.run-under-way",
            "BIL-89",
            Text.of("该单位这些日期的周期批次正在进行", "A cycle of the unit that has some of the days is under way"),
            Text.of("请等待其结束，或先取消", "Wait until it has ended, or call it off")),
    BROKE_OFF(
            Kind.INVALID,
            "billing.calculation-broke-off",
            "BIL-66",
            Text.of("该户计算中断，属程序缺陷", "The calculation of the account broke off by a fault of the program"),
            Text.of("请联系运维，日志有详情；其他户号不受影响", "Tell operations; the log says more. Other accounts are not concerned"));

    private final Reason reason;

    BillRunRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
