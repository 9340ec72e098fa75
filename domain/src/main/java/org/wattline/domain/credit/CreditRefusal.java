package org.wattline.domain.credit;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about credit was refused. */
public enum CreditRefusal implements NamedRefusal {
    UNKNOWN_ACCOUNT(
            Kind.NOT_FOUND,
            "credit.unknown-account",
            "CRE-01",
            Text.of("没有该户号", "There is no such account"),
            Text.of("请核对户号", "Check the number")),
    UNKNOWN_CONSENT(
            Kind.NOT_FOUND,
            "credit.unknown-consent",
            "CRE-02",
            Text.of("没有该信用授权", "There is no such consent"),
            Text.of("请核对编号", "Check the id")),
    CONSENT_THERE(
            Kind.CONFLICT,
            "credit.consent-already-given",
            "CRE-03",
            Text.of("该户已有生效的信用授权", "The account has a consent already"),
            Text.of("请先终止原授权", "End that one first")),
    CONSENT_ENDED(
            Kind.CONFLICT,
            "credit.consent-ended",
            "CRE-04",
            Text.of("信用授权已终止", "The consent has ended"),
            Text.of("请客户重新授权", "The customer may give another")),
    STANDS_BADLY(
            Kind.INVALID,
            "credit.stands-badly",
            "CRE-05",
            Text.of("信用评价未达到代偿条件", "The account does not stand well enough"),
            Text.of("请查看信用评价各因子", "See the factors of the standing")),
    OVER_LIMIT(
            Kind.INVALID,
            "credit.over-limit",
            "CRE-06",
            Text.of("超出代偿额度", "More than the partner pays ahead"),
            Text.of("请客户自行缴费", "The customer pays")),
    NOT_ORDERED(
            Kind.CONFLICT,
            "credit.advance-not-ordered",
            "CRE-07",
            Text.of("代偿单不在待付状态", "The advance is not waiting to be paid"),
            Text.of("请核对代偿单状态", "See how far it has come")),
    NOT_PAID(
            Kind.CONFLICT,
            "credit.advance-not-paid",
            "CRE-08",
            Text.of("代偿单不在待还状态", "The advance is not waiting to be repaid"),
            Text.of("请核对代偿单状态", "See how far it has come"));

    private final Reason reason;

    CreditRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
