package org.wattline.domain.billing.document;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a template of bills was not published. */
public enum TemplateRefusal implements NamedRefusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "billing.unknown-template",
            "DOC-02",
            Text.of("没有该账单模板", "There is no such template of bills"),
            Text.of("请核对版本", "Check its version")),
    PUBLISHED(
            Kind.CONFLICT,
            "billing.template-published",
            "DOC-03",
            Text.of("该账单模板已发布", "The template is published already"),
            Text.of("如需修改，请另拟一版", "Draft another one to change it")),
    OWN(
            Kind.FORBIDDEN,
            "billing.own-template",
            "DOC-04",
            Text.of("不得发布本人拟定的账单模板", "Nobody publishes an own template"),
            Text.of("请由另一人发布", "Have another person publish it"));

    private final Reason reason;

    TemplateRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
