package org.wattline.domain.payment.bankstatement;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a statement of the bank was not taken in. */
public enum BankStatementRefusal implements NamedRefusal {
    UNKNOWN_LAYOUT(
            Kind.INVALID,
            "payment.unknown-bank-statement-layout",
            "PAY-185",
            Text.of("没有该银行对账单格式", "There is no such layout of bank statements"),
            Text.of("请选择已配置的对账单格式", "Choose one that is set up")),
    STATEMENT_DIFFERS(
            Kind.CONFLICT,
            "payment.bank-statement-differs",
            "PAY-186",
            Text.of("该编号已有另一份银行对账单", "There is another bank statement with this number"),
            Text.of("请向银行核实对账单编号", "Ask the bank for the number of its statement")),
    NOT_WHOLE(
            Kind.INVALID,
            "payment.bank-statement-not-whole",
            "PAY-187",
            Text.of("对账单笔数或金额与首记录不符", "The statement is not what its first record says"),
            Text.of("请向银行重新索取文件", "Ask the bank for the file again"));

    private final Reason reason;

    BankStatementRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
