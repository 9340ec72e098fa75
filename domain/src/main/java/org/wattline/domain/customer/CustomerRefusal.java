package org.wattline.domain.customer;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about a customer was refused. */
public enum CustomerRefusal implements NamedRefusal {
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

    private final Reason reason;

    CustomerRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "customer." + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
