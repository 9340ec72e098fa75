package org.wattline.domain.connection.fee;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about a charged fee was refused. */
public enum FeeChargeRefusal implements NamedRefusal {
    NO_LEGAL_BASIS(
            Kind.INVALID,
            "connection.fee-without-basis",
            64,
            Text.of("该费用没有收费依据，不得收取", "No legal basis and standard in force allow this fee"),
            Text.of("不收费，或填写方案的供电回路后重新核定", "Charge nothing, or tell the feeds of the plan and calculate")),
    UNKNOWN(
            Kind.NOT_FOUND,
            "connection.unknown-fee",
            65,
            Text.of("没有该缴费通知单", "There is no such fee notice"),
            Text.of("请核对通知单编号", "Check its number")),
    CANCELLED(
            Kind.CONFLICT,
            "connection.fee-cancelled",
            66,
            Text.of("该费用已取消", "The fee was cancelled"),
            Text.of("无需缴纳；已缴部分将退还", "Nothing is to be paid; what was is given back")),
    MORE_THAN_OPEN(
            Kind.INVALID,
            "connection.fee-more-than-open",
            67,
            Text.of("金额超过未缴部分", "More than is open of the fee"),
            Text.of("请核对未缴金额", "See what is open")),
    RELIEF_PENDING(
            Kind.CONFLICT,
            "connection.fee-relief-pending",
            68,
            Text.of("已有减免或分期申请待审批", "Relief was asked for and is not decided on"),
            Text.of("请先审批", "Have it decided on first")),
    NO_RELIEF_PENDING(
            Kind.CONFLICT,
            "connection.fee-no-relief-pending",
            69,
            Text.of("没有待审批的减免或分期申请", "No relief waits for a decision"),
            Text.of("请先提出申请", "Ask for it first")),
    OWN_REQUEST(
            Kind.FORBIDDEN,
            "connection.fee-own-request",
            70,
            Text.of("不能审批自己提出的申请", "Nobody decides on the own request"),
            Text.of("请由他人审批", "Somebody else must decide")),
    OVER_LIMIT(
            Kind.FORBIDDEN,
            "connection.fee-over-limit",
            71,
            Text.of("超出本级审批权限", "More than the own level approves of"),
            Text.of("请由上级单位审批", "A unit above must approve")),
    PARTS_DO_NOT_FIT(
            Kind.INVALID,
            "connection.fee-parts",
            72,
            Text.of("分期不符合规定", "The parts are not what the rules allow"),
            Text.of(
                    "各期日期递增且不早于今日，金额之和等于未缴金额，期数与期限不超过规定",
                    "From today on, one after the other, coming to what is open, not too many and not for too long")),
    NOT_LESS(
            Kind.INVALID,
            "connection.fee-not-less",
            73,
            Text.of("重新核定的金额不低于原金额", "What was calculated anew is not less"),
            Text.of("金额增加时另行核定", "A fee that grows is charged anew")),
    NOTHING_PAID_TOO_MUCH(
            Kind.CONFLICT,
            "connection.fee-nothing-to-give-back",
            74,
            Text.of("没有多缴的业务费", "Nothing of the fee was paid too much"),
            Text.of("先取消或核减该费用", "Cancel or reduce the fee first"));

    private final Reason reason;

    FeeChargeRefusal(Kind kind, String code, int rule, Text title, Text remedy) {
        reason = new Reason(kind, code, "CON-" + rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
