package org.wattline.domain.billing.coverage;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a proof is not made. */
public enum BillingProofRefusal implements NamedRefusal {
    DAYS(
            Kind.INVALID,
            "billing.proof-days",
            "PRV-01",
            Text.of("证明区间无效：须早于今日且不超过 24 个月", "A proof is of days that are over, at most 24 months"),
            Text.of("请核对起止日期", "Check both days"));

    private final Reason reason;

    BillingProofRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
