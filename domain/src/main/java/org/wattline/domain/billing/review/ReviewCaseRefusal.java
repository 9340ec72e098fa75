package org.wattline.domain.billing.review;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about a bill in the queue of review was refused. */
public enum ReviewCaseRefusal implements NamedRefusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "billing.unknown-review",
            "BIL-74",
            Text.of("该电费单不在核算队列", "The bill is not in the queue of review"),
            Text.of("请核对电费单号", "Check the bill number")),
    DECIDED(
            Kind.CONFLICT,
            "billing.review-decided",
            "BIL-75",
            Text.of("该电费单已处理", "The bill was decided on already"),
            Text.of("无需再处理", "Nothing is left to do")),
    OWN_WORK(
            Kind.FORBIDDEN,
            "billing.own-work",
            "BIL-76",
            Text.of("计算人不得放行自己的电费单", "Who had the bill calculated does not release it"),
            Text.of("请由他人放行", "Somebody else releases it")),
    SAME_PERSON(
            Kind.FORBIDDEN,
            "billing.second-person-needed",
            "BIL-77",
            Text.of("超限额电费单须由两人放行", "Over the limit two persons release a bill"),
            Text.of("请由第二人放行", "A second person releases it")),
    NOT_RELEASABLE(
            Kind.CONFLICT,
            "billing.not-releasable",
            "BIL-78",
            Text.of("该电费单存在必须更正的错误，不能放行", "What stopped the bill must be put right and cannot be released"),
            Text.of("请处理原因后重算", "Put it right and calculate the bill anew")),
    CLAIMED(
            Kind.CONFLICT,
            "billing.review-claimed",
            "BIL-79",
            Text.of("该电费单由他人处理中", "Somebody else has taken the bill on"),
            Text.of("请与处理人联系", "Ask who has it")),
    CHANGED(
            Kind.CONFLICT,
            "billing.calculated-anew",
            "BIL-80",
            Text.of("该电费单已重新计算", "The bill was calculated anew since it was stopped"),
            Text.of("请重新核算", "Review it again"));

    private final Reason reason;

    ReviewCaseRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
