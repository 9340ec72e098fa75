package org.wattline.domain.payment;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about the books of an account was refused. */
public enum BalanceRefusal implements NamedRefusal {
    UNKNOWN_ACCOUNT(
            Kind.NOT_FOUND,
            "payment.unknown-account",
            "PAY-01",
            Text.of("没有该户号的账户", "There is no balance for this account number"),
            Text.of("请核对户号", "Check the account number")),
    ALREADY_CHARGED(
            Kind.CONFLICT,
            "payment.bill-already-charged",
            "PAY-02",
            Text.of("该电费单已入账", "The bill is in the books already"),
            Text.of("无需再次入账", "It need not be entered again")),
    NOT_CHARGED(
            Kind.CONFLICT,
            "payment.bill-not-charged",
            "PAY-03",
            Text.of("该电费单未入账", "The bill is not in the books"),
            Text.of("仅已发行的电费单可以冲红", "Only issued bills can be reversed")),
    CREDIT_ALREADY_USED(
            Kind.CONFLICT,
            "payment.credit-already-used",
            "PAY-04",
            Text.of("该负数电费单的余额已被使用", "The credit of this bill has been used"),
            Text.of("请改用退补处理", "Correct it by a further bill instead")),
    WRITTEN_OFF(
            Kind.CONFLICT,
            "payment.bill-written-off",
            "PAY-05",
            Text.of("该电费单已核销", "The bill was written off"),
            Text.of("请先恢复欠费", "Bring the debt back first"));

    private final Reason reason;

    BalanceRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
