package org.wattline.domain.payment.bank;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about money that a bank took for nobody we know was refused. */
public enum StrayReceiptRefusal implements NamedRefusal {
    UNKNOWN_RECEIPT(
            Kind.NOT_FOUND,
            "payment.unknown-stray-receipt",
            "PAY-183",
            Text.of("没有该无主款项", "There is no such stray receipt"),
            Text.of("请核对编号", "Check its id")),
    ASSIGNED_ALREADY(
            Kind.CONFLICT,
            "payment.stray-receipt-assigned",
            "PAY-184",
            Text.of("该无主款项已入户", "The money was assigned already"),
            Text.of("请查询已入账的收费，误入的走退费", "Look up its payment; what went to the wrong account is refunded"));

    private final Reason reason;

    StrayReceiptRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
