package org.wattline.domain.payment.refund;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about a refund was refused. */
public enum RefundRefusal implements NamedRefusal {
    UNKNOWN_REFUND(
            Kind.NOT_FOUND,
            "payment.unknown-refund",
            "PAY-50",
            Text.of("没有该退费单", "There is no such refund"),
            Text.of("请核对退费单号", "Check the refund number")),
    NOT_SETTLED(
            Kind.CONFLICT,
            "payment.refund-of-unsettled",
            "PAY-51",
            Text.of("该收费未销账或已冲正", "The payment is not settled, or was reversed"),
            Text.of("仅已销账的收费可以退费", "Only settled payments are refunded")),
    MORE_THAN_PAID(
            Kind.INVALID,
            "payment.refund-more-than-paid",
            "PAY-52",
            Text.of("退费金额超过该收费尚未退还的金额", "More than is left of the payment"),
            Text.of("请核对已退金额", "See what was refunded before")),
    OWN_REQUEST(
            Kind.FORBIDDEN,
            "payment.refund-own-request",
            "PAY-53",
            Text.of("不能审批自己提出的退费", "Nobody approves of the own request"),
            Text.of("请由他人审批", "Somebody else must approve")),
    OVER_LIMIT(
            Kind.FORBIDDEN,
            "payment.refund-over-limit",
            "PAY-54",
            Text.of("超出本级审批权限", "More than the own level approves of"),
            Text.of("请由上级单位审批", "A unit above must approve")),
    NOT_REQUESTED(
            Kind.CONFLICT,
            "payment.refund-not-requested",
            "PAY-55",
            Text.of("该退费已审批", "The refund was decided on already"),
            Text.of("无需再次审批", "It need not be decided on again")),
    NOT_DUE(
            Kind.CONFLICT,
            "payment.refund-not-due",
            "PAY-56",
            Text.of("该退费不在待付状态", "The refund is not waiting to be paid"),
            Text.of("请核对退费状态", "See how far it has come")),
    BY_CHANNEL(
            Kind.CONFLICT,
            "payment.refund-by-channel",
            "PAY-57",
            Text.of("该退费由渠道自动退回", "The channel gives this one back"),
            Text.of("无需人工确认", "It need not be confirmed by hand")),
    ACCOUNT_OPEN(
            Kind.CONFLICT,
            "payment.refund-account-open",
            "PAY-58",
            Text.of("账户未销户", "The account is not closed"),
            Text.of("未销户的预收余额退回原渠道", "While it is open, money goes back the way it came"));

    private final Reason reason;

    RefundRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
