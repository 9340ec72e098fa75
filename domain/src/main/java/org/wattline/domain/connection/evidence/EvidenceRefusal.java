package org.wattline.domain.connection.evidence;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about consents, evidence, documents used again, or ratings was refused. */
public enum EvidenceRefusal implements NamedRefusal {
    CONSENT_NEEDED(
            Kind.FORBIDDEN,
            "consent-needed",
            "CON-80",
            Text.of("申请人未授权该项核验，或已撤回", "The applicant has not consented to this check, or not any more"),
            Text.of("先取得授权", "Take the consent first")),
    CONSENT_THERE(
            Kind.CONFLICT,
            "consent-there",
            "CON-81",
            Text.of("该项已授权", "There is a consent to this check already"),
            Text.of("直接核验", "Go on with the check")),
    NO_SOURCE(
            Kind.CONFLICT,
            "no-source",
            "CON-82",
            Text.of("没有接入该项核验", "Nobody is connected who could tell this"),
            Text.of("提交纸质资料", "Hand in the document")),
    NOT_FINISHED(
            Kind.CONFLICT,
            "not-finished",
            "CON-83",
            Text.of("申请办结后才能评价", "An application is rated once it is completed"),
            Text.of("办结后再评价", "Rate it then")),
    RATED(
            Kind.CONFLICT,
            "rated",
            "CON-84",
            Text.of("已评价过", "The application is rated already"),
            Text.of("每件申请评价一次", "There is one rating for each application")),
    NOT_THE_APPLICANT(
            Kind.FORBIDDEN,
            "not-the-applicant",
            "CON-85",
            Text.of("只有申请人可以评价", "Only the applicant rates an application"),
            Text.of("由申请人评价", "Let the applicant rate it")),
    NOTHING_TO_REUSE(
            Kind.CONFLICT,
            "nothing-to-reuse",
            "CON-86",
            Text.of("没有可沿用的有效资料", "There are no documents that still count"),
            Text.of("提交资料", "Hand in the documents")),
    OF_ANOTHER_PLACE(
            Kind.CONFLICT,
            "document-of-another-place",
            "CON-191",
            Text.of("仍有效的资料证明的是另一用电地址", "The documents that still count prove something of another place"),
            Text.of("提交本用电地址的证明", "Hand in the proof of this place"));

    private final Reason reason;

    EvidenceRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "connection." + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
