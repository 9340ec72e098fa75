package org.wattline.domain.customer;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about an account was refused. */
public enum AccountRefusal implements NamedRefusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "account-unknown",
            "CUS-05",
            Text.of("没有该户号", "There is no such account"),
            Text.of("核对户号", "Check the account number")),
    CLOSED(
            Kind.CONFLICT,
            "account-closed",
            "CUS-06",
            Text.of("该户已销户", "The account is closed"),
            Text.of("重新报装", "Apply for a new connection")),
    CATEGORY_IN_THE_PAST(
            Kind.INVALID,
            "category-in-the-past",
            "CON-134",
            Text.of("改类日期早于现用电类别的起始日", "The account has had its category only since a later day"),
            Text.of("选择更晚的日期", "Choose a later day")),
    BEFORE_OPENING(
            Kind.INVALID,
            "before-opening",
            "CUS-07",
            Text.of("日期早于立户日期", "The day lies before the account was opened"),
            Text.of("选择立户之后的日期", "Choose a day from the opening on")),
    NOT_RESIDENTIAL(
            Kind.INVALID,
            "not-residential",
            "CUS-08",
            Text.of("仅居民客户登记家庭信息", "Household facts belong to residential accounts only"),
            Text.of("核对用电类别", "Check the category of use")),
    HOUSEHOLD_IN_THE_PAST(
            Kind.INVALID,
            "household-in-the-past",
            "CUS-09",
            Text.of("生效日期不晚于现有记录", "Facts for that day or a later one were declared already"),
            Text.of("选择更晚的生效日期", "Choose a later first day"));

    private final Reason reason;

    AccountRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "customer." + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
