package org.wattline.domain.billing.trial;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a bill is not tried with what is supposed. */
public enum SupposedRefusal implements NamedRefusal {
    NOT_OF_CONSUMPTION(
            Kind.INVALID,
            "billing.not-of-consumption",
            "SUP-01",
            Text.of("冲红单与退补单不能假设试算", "Reversals and notes are not tried"),
            Text.of("请选择用电账单", "Take a bill of consumption")),
    UNRELATED(
            Kind.INVALID,
            "billing.unrelated-supposition",
            "SUP-02",
            Text.of("所假设的示数或计量点不属于该账单", "The bill has no such reading or metering point"),
            Text.of("请核对计量点、日期与示数类型", "Check the point, the day on which its meter was read, and the register"));

    private final Reason reason;

    SupposedRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
