package org.wattline.domain.payment.ledger;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a month of the books was not closed. */
public enum PeriodRefusal implements NamedRefusal {
    NOT_OVER(
            Kind.INVALID,
            "payment.period-not-over",
            "PAY-60",
            Text.of("该会计期间尚未结束", "The month is not over"),
            Text.of("请在月末后结账", "Close it when it is over")),
    ALREADY_CLOSED(
            Kind.CONFLICT,
            "payment.period-already-closed",
            "PAY-61",
            Text.of("该会计期间已结账", "The month is closed already"),
            Text.of("无需再次结账", "It need not be closed again")),
    OUT_OF_ORDER(
            Kind.CONFLICT,
            "payment.period-out-of-order",
            "PAY-62",
            Text.of("之前的会计期间尚未结账", "A month before it is open"),
            Text.of("请按月份顺序结账", "Close the months one after the other")),
    DOES_NOT_AGREE(
            Kind.CONFLICT,
            "payment.period-does-not-agree",
            "PAY-63",
            Text.of("有账户余额与总账不符", "There are balances that are not what the ledger says"),
            Text.of("请先查明差异", "Find out why first"));

    private final Reason reason;

    PeriodRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
