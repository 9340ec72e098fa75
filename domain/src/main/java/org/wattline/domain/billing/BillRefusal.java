package org.wattline.domain.billing;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about a bill was refused. */
public enum BillRefusal implements NamedRefusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "billing.unknown-bill",
            "BIL-01",
            Text.of("没有该电费单", "There is no such bill"),
            Text.of("请核对电费单号", "Check the bill number")),
    NOT_CALCULATED(
            Kind.CONFLICT,
            "billing.not-calculated",
            "BIL-02",
            Text.of("该电费单不在待核算状态", "The bill does not await review"),
            Text.of("只有已计算的电费单可以核算", "Only calculated bills are reviewed")),
    NOT_REVIEWED(
            Kind.CONFLICT,
            "billing.not-reviewed",
            "BIL-03",
            Text.of("该电费单未经核算", "The bill was not reviewed"),
            Text.of("请先核算", "Review it first")),
    ALREADY_ISSUED(
            Kind.CONFLICT,
            "billing.already-issued",
            "BIL-04",
            Text.of("该电费单已发行", "The bill was issued already"),
            Text.of("已发行的电费单只能冲红重算", "An issued bill can only be reversed and billed again")),
    NOT_ISSUED(
            Kind.CONFLICT,
            "billing.not-issued",
            "BIL-05",
            Text.of("该电费单未发行", "The bill was not issued"),
            Text.of("未发行的电费单可直接重算", "Calculate it anew instead")),
    ALREADY_REVERSED(
            Kind.CONFLICT,
            "billing.already-reversed",
            "BIL-06",
            Text.of("该电费单已冲红", "The bill was reversed already"),
            Text.of("请重新计算该期间", "Bill the period again")),
    REVERSAL_IS_FINAL(
            Kind.CONFLICT,
            "billing.reversal-is-final",
            "BIL-07",
            Text.of("冲红单不能再冲红", "A reversal is not reversed itself"),
            Text.of("请重新计算该期间", "Bill the period again")),
    PERIOD_BILLED_TWICE(
            Kind.CONFLICT,
            "billing.period-billed-twice",
            "BIL-08",
            Text.of("该户的计费期间与其他电费单重复", "Days of the period are in another bill of the account"),
            Text.of("请先冲红另一张电费单，或调整期间", "Reverse the other bill, or change the period")),
    LINES_DO_NOT_ADD_UP(
            Kind.INVALID,
            "billing.lines-do-not-add-up",
            "BIL-09",
            Text.of("合计不等于明细之和", "The total is not the sum of the lines"),
            Text.of("请重新计算", "Calculate it anew")),
    READINGS_IN_DOUBT(
            Kind.INVALID,
            "billing.readings-in-doubt",
            "BIL-10",
            Text.of("用电数据不完整，校核未完成", "Readings are incomplete and not yet settled"),
            Text.of("请补采或估算后重算", "Complete or estimate them and calculate anew")),
    TARIFF_NOT_IN_FORCE(
            Kind.INVALID,
            "billing.tariff-not-in-force",
            "BIL-11",
            Text.of("电价版本在计费期间未生效", "A version of the tariff is not in force on all of its days"),
            Text.of("请核对电价版本后重算", "Check the tariff and calculate anew")),
    PERIOD_NOT_OVER(
            Kind.INVALID,
            "billing.period-not-over",
            "BIL-12",
            Text.of("计费期间尚未结束", "The period is not over"),
            Text.of("请在期间结束后计算", "Calculate it when the period is over")),
    CARRIED_HAS_CHANGED(
            Kind.CONFLICT,
            "billing.carried-has-changed",
            "BIL-40",
            Text.of("前期电费单结转的额度已变化", "What earlier bills hand on to it has changed since it was calculated"),
            Text.of("请重新计算", "Calculate it anew")),
    LATER_BILL_RESTS_ON_IT(
            Kind.CONFLICT,
            "billing.later-bill-rests-on-it",
            "BIL-41",
            Text.of("后期电费单已使用其结转的额度", "A later bill has used the credits that it hands on"),
            Text.of("请先冲红或重算后期电费单", "Reverse the later bill first, or calculate it anew if it is not issued")),
    GOES_BY_APPROVAL(
            Kind.CONFLICT,
            "billing.goes-by-approval",
            "BIL-50",
            Text.of("退补单不经核算，须经批准", "A note is approved, not reviewed"),
            Text.of("请批准退补单", "Approve it under /v1/bill-adjustments")),
    INVALID_PERIOD(
            Kind.INVALID,
            "billing.invalid-period",
            "BIL-17",
            Text.of("计费期间无效", "The period ends before it begins, or is longer than 13 months"),
            Text.of("请给出起止日期，止日不含在内", "Give the first day, and the first day after the last")),
    UNIT_OUT_OF_REACH(
            Kind.FORBIDDEN,
            "billing.unit-out-of-reach",
            "BIL-18",
            Text.of("该单位不在您的管辖范围", "The unit is not one of yours"),
            Text.of("请选择本单位或下属单位", "Choose your own unit or one below it"));

    private final Reason reason;

    BillRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
