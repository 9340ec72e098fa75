package org.wattline.domain.collection.prepaid;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about prepaid control was refused. */
public enum PrepaidRefusal implements NamedRefusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "collection.no-prepaid-control",
            "COL-60",
            Text.of("该户未费控", "The account is not under prepaid control"),
            Text.of("请核对户号", "Check the account number")),
    UNKNOWN_ACCOUNT(
            Kind.INVALID,
            "collection.prepaid-unknown-account",
            "COL-61",
            Text.of("没有该户号", "There is no such account, or it is closed"),
            Text.of("请核对户号", "Check the account number")),
    AGREED_ALREADY(
            Kind.CONFLICT,
            "collection.prepaid-agreed-already",
            "COL-62",
            Text.of("该户已签订费控协议", "The account is under prepaid control already"),
            Text.of("无需再次签订", "There is nothing to agree on")),
    ENDED(
            Kind.CONFLICT,
            "collection.prepaid-ended",
            "COL-63",
            Text.of("费控协议已终止", "Prepaid control has ended"),
            Text.of("如需继续请重新签订", "Agree on it again"));

    private final Reason reason;

    PrepaidRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
