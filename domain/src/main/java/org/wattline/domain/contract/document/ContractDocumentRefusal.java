package org.wattline.domain.contract.document;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about templates and documents of contracts was refused. */
public enum ContractDocumentRefusal implements NamedRefusal {
    TEMPLATE_UNKNOWN(
            Kind.NOT_FOUND,
            "no-such-template",
            "CTR-16",
            Text.of("没有适用的合同模板", "There is no template of this form for the day"),
            Text.of("发布模板，或核对版本", "Publish one, or check its version")),
    TEMPLATE_PUBLISHED(
            Kind.CONFLICT,
            "template-published",
            "CTR-17",
            Text.of("模板已发布，不能更改", "The template is published and stays as it is"),
            Text.of("拟定新版本", "Draft a new version")),
    OWN_TEMPLATE(
            Kind.FORBIDDEN,
            "own-template",
            "CTR-18",
            Text.of("拟稿人不能发布自己的模板", "Who drafted a template does not publish it"),
            Text.of("由另一人发布", "Let somebody else publish it")),
    UNKNOWN(
            Kind.NOT_FOUND,
            "unknown-document",
            "CTR-19",
            Text.of("没有该合同文本", "There is no such document"),
            Text.of("核对编号", "Check its id")),
    CONTRACT_OVER(
            Kind.CONFLICT,
            "contract-over",
            "CTR-20",
            Text.of("合同已终止", "The contract has ended"),
            Text.of("签订新合同", "Sign a new contract")),
    ONE_OPEN(
            Kind.CONFLICT,
            "one-open",
            "CTR-21",
            Text.of("已有同类文本待签署", "Another document of this kind waits to be signed"),
            Text.of("先签署或撤销", "Sign or revoke that one first")),
    DOCUMENTED(
            Kind.CONFLICT,
            "documented",
            "CTR-22",
            Text.of("合同文本已签署，应续签或变更", "The contract is signed already: renew or vary it"),
            Text.of("选择续签或变更", "Prepare a renewal or a variation")),
    NOTHING_BEFORE(
            Kind.CONFLICT,
            "nothing-before",
            "CTR-23",
            Text.of("没有可续签或变更的已签署文本", "There is no signed document that could be renewed or varied"),
            Text.of("先签订合同文本", "Have the contract signed first")),
    MORE_THAN_CAPACITY(
            Kind.CONFLICT,
            "interruptible-more-than-capacity",
            "CTR-40",
            Text.of("可中断负荷超过合同容量", "More load is to be interruptible than the contract's capacity"),
            Text.of("按合同容量核减可中断负荷", "Agree on less power, or on more capacity first")),
    END_AGREED(
            Kind.CONFLICT,
            "end-agreed",
            "CTR-39",
            Text.of("合同期限已有约定，变更时不另定", "The end of the contract is agreed already, and a change keeps it"),
            Text.of("不填写截止日期；需延长的办理续签", "Leave the end out; to go on for longer, renew the contract")),
    RENEWED_TOO_LATE(
            Kind.CONFLICT,
            "renewed-too-late",
            "CTR-24",
            Text.of("合同已到期，不能续签", "The contract has run out and is not renewed any more"),
            Text.of("签订新合同", "Sign a new contract")),
    RENEWED_WITH_A_GAP(
            Kind.INVALID,
            "renewed-with-a-gap",
            "CTR-25",
            Text.of("续签须自原到期日起", "A renewal begins where the document before ends"),
            Text.of("更正起始日期", "Correct the first day")),
    END_NEEDED(
            Kind.INVALID,
            "end-needed",
            "CTR-26",
            Text.of("该类合同须约定到期日", "Contracts of this type have an end"),
            Text.of("约定到期日", "Name the end")),
    TOO_LONG(
            Kind.INVALID,
            "too-long",
            "CTR-27",
            Text.of("合同期限超过该类合同的最长期限", "The time is longer than the type allows"),
            Text.of("缩短期限", "Choose an earlier end")),
    ENDS_FIRST(
            Kind.INVALID,
            "ends-first",
            "CTR-28",
            Text.of("到期日不晚于起始日", "The end does not lie after the first day"),
            Text.of("更正日期", "Correct the days")),
    NO_TERMS(
            Kind.CONFLICT,
            "no-terms",
            "CTR-29",
            Text.of("起始日没有约定的条款", "No terms hold on the first day"),
            Text.of("更正起始日期", "Correct the first day")),
    NOT_OPEN(
            Kind.CONFLICT,
            "not-open",
            "CTR-30",
            Text.of("文本已签署或已撤销", "The document is signed or revoked"),
            Text.of("查看文本状态", "Look at its state")),
    SIGNED_ALREADY(
            Kind.CONFLICT,
            "signed-already",
            "CTR-31",
            Text.of("该方已签署", "This party has signed already"),
            Text.of("查看已有签署", "Look at the signature that is there")),
    REVOKED(
            Kind.CONFLICT,
            "document-revoked",
            "CTR-32",
            Text.of("文本已撤销，签署无效", "The document was revoked: a signature of it is void"),
            Text.of("签署新文本", "Sign a new document")),
    NO_PLATFORM(
            Kind.CONFLICT,
            "no-platform",
            "CTR-33",
            Text.of("电子签名平台没有应答", "The platform for signatures does not answer"),
            Text.of("稍后再试，或纸质签署", "Try again later, or sign on paper")),
    OTHER_WORDS(
            Kind.CONFLICT,
            "other-words",
            "CTR-34",
            Text.of("签署的内容与文本不一致", "What was signed is not this text"),
            Text.of("重新发送签署", "Send it to be signed again")),
    STILL_SUPPLIED(
            Kind.CONFLICT,
            "still-supplied",
            "CTR-35",
            Text.of("账户仍在用电，合同不能单独终止", "The account is still supplied: its contract does not end alone"),
            Text.of("先办理销户或过户", "Close or transfer the account first")),
    VALUES_MISSING(
            Kind.INVALID,
            "values-missing",
            "CTR-36",
            Text.of("合同条款缺少该类文本必备的内容", "The terms lack what a contract of this type must say"),
            Text.of("先补全合同条款，如自有电源", "Complete the terms first, such as the customer's own plant")),
    NO_ANNEX(
            Kind.CONFLICT,
            "no-annex",
            "CTR-41",
            Text.of("只有可中断负荷协议可以单独终止", "Only an annex on interruptible load ends by itself"),
            Text.of("合同随销户终止", "A contract ends when its account is closed")),
    NOT_SIGNED(
            Kind.CONFLICT,
            "not-signed",
            "CTR-42",
            Text.of("协议未经双方签署，无可终止", "Both have not signed it, so that there is nothing to end"),
            Text.of("撤销该文本", "Revoke it instead")),
    ENDS_TOO_EARLY(
            Kind.INVALID,
            "ends-too-early",
            "CTR-43",
            Text.of("终止日须在起始日之后，且不早于今日", "It ends after its first day, and not in the past"),
            Text.of("更正终止日", "Choose a later day")),
    ENDS_BY_ITSELF(
            Kind.CONFLICT,
            "ends-by-itself",
            "CTR-44",
            Text.of("协议到该日已经终止", "It has ended by that day anyhow"),
            Text.of("核对协议的到期日", "Look at the day on which it ends")),
    SIGNATORY_NEEDED(
            Kind.INVALID,
            "signatory-needed",
            "CTR-50",
            Text.of("该类合同还须由其他当事人签署", "Contracts of this type are signed by somebody besides company and customer"),
            Text.of("按合同期限规则填写共同签署人", "Name those whom the rules of the type ask for")),
    SIGNATORY_NOT_OF_TYPE(
            Kind.INVALID,
            "signatory-not-of-type",
            "CTR-51",
            Text.of("该类文本没有这一签署人", "Documents of this kind are not signed by such a party"),
            Text.of("更正共同签署人", "Correct who signs besides company and customer")),
    NOT_A_PARTY(
            Kind.CONFLICT,
            "not-a-party",
            "CTR-52",
            Text.of("文本没有这一签署方", "The document is not to be signed by this party"),
            Text.of("由文本所列各方签署", "Let those sign whom the document names")),
    SIGNATORY_NOT_IN_WORDS(
            Kind.CONFLICT,
            "signatory-not-in-words",
            "CTR-53",
            Text.of(
                    "合同模板没有载明共同签署人的条款",
                    "The clauses of the template do not say who signs besides company and customer"),
            Text.of("先发布载明该签署人的模板", "Publish a template first whose clauses name them"));

    private final Reason reason;

    ContractDocumentRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "contract." + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
