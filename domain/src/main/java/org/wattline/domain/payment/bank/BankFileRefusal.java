package org.wattline.domain.payment.bank;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a file of a bank was not taken in. */
public enum BankFileRefusal implements NamedRefusal {
    UNKNOWN_LAYOUT(
            Kind.INVALID,
            "payment.unknown-bank-layout",
            "PAY-70",
            Text.of("没有该文件格式", "There is no such layout"),
            Text.of("请选择已配置的文件格式", "Choose one that is set up")),
    NOT_WHOLE(
            Kind.INVALID,
            "payment.bank-file-not-whole",
            "PAY-71",
            Text.of("文件笔数或金额与首记录不符", "The file is not what its first record says"),
            Text.of("请向银行重新索取文件", "Ask the bank for the file again")),
    NOT_BY_FILE(
            Kind.INVALID,
            "payment.channel-without-bank-files",
            "PAY-72",
            Text.of("该渠道不使用收费文件", "This channel tells of payments in another way"),
            Text.of("请选择委托代扣、社会网点或网银", "Choose direct debit, an agency or online banking"));

    private final Reason reason;

    BankFileRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
