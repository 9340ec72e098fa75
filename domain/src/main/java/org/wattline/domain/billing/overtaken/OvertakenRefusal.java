package org.wattline.domain.billing.overtaken;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about a bill whose inputs have changed was refused. */
public enum OvertakenRefusal implements NamedRefusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "billing.not-overtaken",
            "BIL-107",
            Text.of("该电费单的计费依据没有变更记录", "Nothing that the bill was made from is known to have changed"),
            Text.of("请核对电费单号", "Check the bill number")),
    SETTLED(
            Kind.CONFLICT,
            "billing.overtaken-settled",
            "BIL-108",
            Text.of("该变更无差额或已处理", "The bill comes to the same, was explained already, or was cancelled"),
            Text.of("无需再处理", "Nothing is left to do"));

    private final Reason reason;

    OvertakenRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
