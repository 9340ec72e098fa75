package org.wattline.domain.billing.check;

/** A check of a bill that a policy makes more or less strict; those that always block are no matter of policy. */
public enum ReviewCheck {
    ESTIMATED("BIL-13"),
    POWER_FACTOR("BIL-14"),
    DEVIATION("BIL-15"),
    FIRST_BILL("BIL-16"),
    NO_PRICE_RULES("BIL-31"),
    PART_OF_MONTH("BIL-71"),
    AMOUNT("BIL-72"),
    NO_USE("BIL-73"),
    WRONG_RATIO("BIL-81"),
    OPEN_NOTE("BIL-82"),
    ESTIMATE_SHARE("BIL-83"),
    NEW_ACCOUNT("BIL-84"),
    CLOSED_ACCOUNT("BIL-85"),
    AVERAGE_PRICE("BIL-96"),
    HIGH_VOLTAGE("BIL-97"),
    USE_DEVIATION("BIL-109"),
    BASIC_CHARGE("BIL-122"),
    DECLARED_CAPACITY("BIL-123"),
    DECLARED_DEMAND("BIL-124");

    private final String rule;

    ReviewCheck(String rule) {
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
