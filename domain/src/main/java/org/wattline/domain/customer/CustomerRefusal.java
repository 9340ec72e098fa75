package org.wattline.domain.customer;

import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/** Why something about a customer was refused. */
public enum CustomerRefusal implements Refusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "unknown",
            "CUS-01",
            Text.of("没有该客户", "There is no such customer"),
            Text.of("核对客户编号", "Check the customer's id")),
    CONTACT_TWICE(
            Kind.INVALID,
            "contact-twice",
            "CUS-03",
            Text.of("同一联系人重复", "The same contact stands there twice"),
            Text.of("每个联系人只列一次", "Name each contact once")),
    TOO_MANY_CONTACTS(
            Kind.INVALID,
            "too-many-contacts",
            "CUS-04",
            Text.of("联系人超过20个", "There are more than 20 contacts"),
            Text.of("减少联系人", "Name fewer contacts"));

    private final Kind kind;
    private final String code;
    private final String rule;
    private final Text title;
    private final Text remedy;

    CustomerRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        this.kind = kind;
        this.code = "customer." + name;
        this.rule = rule;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text remedy() {
        return remedy;
    }
}
