package org.wattline.domain.payment.writeoff;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about writing off a debt was refused. */
public enum WriteOffRefusal implements NamedRefusal {
    UNKNOWN_WRITE_OFF(
            Kind.NOT_FOUND,
            "payment.unknown-write-off",
            "PAY-80",
            Text.of("没有该核销申请", "Nobody asked to write this bill off"),
            Text.of("请核对电费单号", "Check the bill number")),
    NOT_REQUESTED(
            Kind.CONFLICT,
            "payment.write-off-decided",
            "PAY-81",
            Text.of("该核销申请已审批", "It was decided on already"),
            Text.of("无需再次审批", "It need not be decided on again")),
    OWN_REQUEST(
            Kind.FORBIDDEN,
            "payment.write-off-own-request",
            "PAY-82",
            Text.of("不能审批自己提出的核销", "Nobody approves of the own request"),
            Text.of("请由他人审批", "Somebody else must approve")),
    TOO_LOW(
            Kind.FORBIDDEN,
            "payment.write-off-too-low",
            "PAY-83",
            Text.of("核销须由省级及以上单位审批", "A province or the company approves of writing off"),
            Text.of("请由省公司审批", "Somebody of the province must approve")),
    TOO_YOUNG(
            Kind.INVALID,
            "payment.write-off-too-young",
            "PAY-84",
            Text.of("欠费未满规定账龄", "The debt is not old enough"),
            Text.of("满规定月数后方可核销", "It can be written off when it has been due for the months of the rule")),
    NOT_WRITTEN_OFF(
            Kind.CONFLICT,
            "payment.not-written-off",
            "PAY-85",
            Text.of("该电费单未核销", "The bill is not written off"),
            Text.of("仅已核销的欠费可以恢复", "Only what was written off comes back"));

    private final Reason reason;

    WriteOffRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
