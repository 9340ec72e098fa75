package org.wattline.domain.billing.check;

/** What follows from a check that strikes. */
public enum CheckLevel {
    /** Nothing: the check is not made. */
    OFF,
    /** The bill passes and keeps the rule. */
    WARN,
    /** Somebody has to release the bill. */
    HOLD,
    /** What is wrong has to be put right; nobody releases the bill. */
    BLOCK
}
