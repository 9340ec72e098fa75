package org.wattline.domain.payment.reconciliation;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about a break was refused. */
public enum BreakRefusal implements NamedRefusal {
    UNKNOWN_BREAK(
            Kind.NOT_FOUND,
            "payment.unknown-break",
            "PAY-40",
            Text.of("没有该对账差错", "There is no such break"),
            Text.of("请核对编号", "Check the id")),
    ALREADY_RESOLVED(
            Kind.CONFLICT,
            "payment.break-already-resolved",
            "PAY-41",
            Text.of("该差错已处理", "The break was cleared up already"),
            Text.of("无需再次处理", "It need not be cleared up again")),
    NOT_THIS_WAY(
            Kind.INVALID,
            "payment.break-not-this-way",
            "PAY-42",
            Text.of("该差错不能这样处理", "This break cannot be cleared up in this way"),
            Text.of(
                    "仅渠道多账可补记收费；仅挂账可恢复",
                    "Only what the channel alone has can be booked; only what was put aside can be restored")),
    ACCOUNT_WANTED(
            Kind.INVALID,
            "payment.break-account-wanted",
            "PAY-43",
            Text.of("补记收费须指明户号", "Booking it needs an account number"),
            Text.of("请填写户号", "Give the account that paid")),
    BEING_REFUNDED(
            Kind.CONFLICT,
            "payment.break-being-refunded",
            "PAY-44",
            Text.of("该笔款项正在退回付款人", "The money is going back to the payer"),
            Text.of("请等待退费完成，或驳回退费申请", "Wait until it has, or reject the refund"));

    private final Reason reason;

    BreakRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
