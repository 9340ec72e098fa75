package org.wattline.domain.payment.bank;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about a line of a bank's file that was not booked was refused. */
public enum FileLineRefusal implements NamedRefusal {
    UNKNOWN_LINE(
            Kind.NOT_FOUND,
            "payment.unknown-bank-file-line",
            "PAY-195",
            Text.of("没有该未入账文件行", "There is no such line of a bank's file"),
            Text.of("请核对编号", "Check its id")),
    CLEARED_ALREADY(
            Kind.CONFLICT,
            "payment.bank-file-line-cleared",
            "PAY-196",
            Text.of("该文件行已处理", "The line was cleared up already"),
            Text.of("请查看处理结果", "Look up what came of it")),
    REFERENCE_KNOWN(
            Kind.CONFLICT,
            "payment.bank-file-line-reference-known",
            "PAY-197",
            Text.of("该渠道流水号已入账或已挂账", "Money with this number is booked or put aside already"),
            Text.of("请向银行核实流水号；若无误，请说明原因结案", "Ask the bank for the number; if it is right, explain the line"));

    private final Reason reason;

    FileLineRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
