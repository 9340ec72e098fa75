package org.wattline.domain.billing.adjustment;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about a credit or debit note was refused. */
public enum AdjustmentRefusal implements NamedRefusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "billing.unknown-adjustment",
            "ADJ-01",
            Text.of("没有该退补单", "There is no such note"),
            Text.of("请核对单号", "Check its number")),
    NOT_DRAFTED(
            Kind.CONFLICT,
            "billing.adjustment-not-drafted",
            "ADJ-02",
            Text.of("该退补单已批准或已撤销", "The note was approved or withdrawn already"),
            Text.of("如仍有误，请冲红或另行退补", "Reverse its bill, or draft another one")),
    OWN_ADJUSTMENT(
            Kind.FORBIDDEN,
            "billing.own-adjustment",
            "ADJ-03",
            Text.of("金额超过限额，不得批准本人提出的退补", "Above the limit nobody approves of an own note"),
            Text.of("请由另一人批准", "Have another person approve it")),
    OTHER_BILL(
            Kind.INVALID,
            "billing.adjusted-bill-is-another",
            "ADJ-04",
            Text.of("所更正的账单不存在、未发行或不属于该户号", "The bill to be corrected is not an issued one of the account"),
            Text.of("请核对电费单号", "Check the bill number")),
    NOTHING_TO_ADJUST(
            Kind.INVALID,
            "billing.nothing-to-adjust",
            "ADJ-05",
            Text.of("退补金额为零", "The correction comes to nothing"),
            Text.of("无需退补", "There is nothing to recover or refund"));

    private final Reason reason;

    AdjustmentRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
