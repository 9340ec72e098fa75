package org.wattline.domain.credit;

import org.wattline.domain.kernel.Text;

/** What the credit standing of an account is made of (信用因子), each a figure from its own history. */
public enum Factor {
    ON_TIME_PERCENT(Text.of("近两年按期缴费比例（%）", "share of the bills of two years that were paid in time, in percent")),
    BILLS_DUE(Text.of("近两年到期账单数", "bills that fell due within two years")),
    ARREARS_YUAN(Text.of("当前逾期欠费（元）", "overdue now, in yuan")),
    ARREARS_DAYS(Text.of("最长逾期天数", "days since the oldest open bill fell due")),
    YEARS_AS_CUSTOMER(Text.of("用电年限", "full years as a customer")),
    BROKEN_PROMISES(Text.of("近两年未兑现的缴费承诺", "promises to pay within two years that were not kept")),
    DISCONNECTIONS(Text.of("近两年欠费停电次数", "disconnections within two years")),
    PREPAID_MONTHS(Text.of("预付费（费控）月数", "full months of paying ahead"));

    private final Text title;

    Factor(Text title) {
        this.title = title;
    }

    public Text title() {
        return title;
    }
}
