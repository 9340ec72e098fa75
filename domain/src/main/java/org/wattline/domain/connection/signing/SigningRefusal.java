package org.wattline.domain.connection.signing;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why the contract of an application is not signed, or does not begin. */
public enum SigningRefusal implements NamedRefusal {
    NOT_SIGNED(
            Kind.CONFLICT,
            "contract-not-signed",
            "CON-180",
            Text.of("供用电合同文本尚未由双方签署", "The document of the contract is not signed by both parties"),
            Text.of(
                    "先为该申请起草合同文本，由双方在纸面或电子签名平台签署",
                    "Prepare the contract of the application, and have it signed by both, on paper or on the platform")),
    SIGNED_ON_ANOTHER_DAY(
            Kind.CONFLICT,
            "signed-on-another-day",
            "CON-182",
            Text.of("签订日期不是文本上最后签署的日期", "The day of signature is not that of the last signature of the document"),
            Text.of("填写文本签署完成的日期", "Tell the day on which the document was signed by both")),
    NOT_ITS_DAYS(
            Kind.CONFLICT,
            "not-the-days-of-the-contract",
            "CON-183",
            Text.of("送电日不在已签署文本的期限内", "Supply would begin on a day for which the signed document does not hold"),
            Text.of("核对送电日期，或重新签署文本", "Check the day of supply, or have another document signed")),
    TERMS_NOT_TOLD(
            Kind.INVALID,
            "contract-terms-not-told",
            "CON-184",
            Text.of("没有可写入合同的条款", "There are no terms that the contract could say"),
            Text.of("填写条款，或先由客户确认供电方案", "Tell them, or have the supply plan confirmed first")),
    NOT_AS_APPLIED(
            Kind.CONFLICT,
            "contract-not-as-applied",
            "CON-185",
            Text.of("合同容量或供电电压与申请不符", "Capacity or voltage are not those that were applied for"),
            Text.of("按申请填写，或另行申请", "Tell what was applied for, or apply anew")),
    OVER(
            Kind.CONFLICT,
            "prepared-contract-over",
            "CON-186",
            Text.of("该申请的合同已生效或已作废", "The contract of this application has begun, or was given up"),
            Text.of("按变更用电办理，或另行申请", "Apply for a change of supply, or anew")),
    NOTHING_TO_SIGN(
            Kind.CONFLICT,
            "nothing-to-sign",
            "CON-187",
            Text.of("该变更不改变合同内容，无需签订", "The change alters nothing that a contract says"),
            Text.of("无需起草合同，继续办理", "Go on without a contract")),
    BEFORE_SIGNED(
            Kind.CONFLICT,
            "carried-out-before-signed",
            "CON-188",
            Text.of(
                    "变更生效日早于合同文本的签订日或起始日",
                    "The change would take effect before its document was signed, or before it begins to hold"),
            Text.of("核对执行日期；须更早生效的，先撤销文本并重新签署", "Check the day on which it is carried out"));

    private final Reason reason;

    SigningRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "connection." + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
