package org.wattline.domain.billing.coverage;

/** How a day of a metering point stands to bills. */
public enum CoverageKind {
    /** On one issued bill. */
    BILLED,
    /** On no bill, nor is any later day; nothing says why (漏计). */
    MISSING,
    /** On two bills, one of which is billed by the other on every one of its days (重复计费). */
    DOUBLE,
    /** On no bill though a later day is; nothing says why (断档). */
    GAP,
    /** On two bills that share some of their days only (重叠). */
    OVERLAP,
    /** On a bill that is not issued yet, or on none and a run says why. */
    WAITING,
    /** On no bill, and the time in which bills are made is not over. */
    NOT_YET_DUE,
    /** No contract is in force, or no meter hangs. */
    NOT_SUPPLIED;

    /** Whether somebody has to put it right. */
    public boolean isFault() {
        return this == MISSING || this == DOUBLE || this == GAP || this == OVERLAP;
    }

    /** Whether its days are listed; of those that are as they should be only the number is kept. */
    public boolean isListed() {
        return isFault() || this == WAITING || this == NOT_SUPPLIED;
    }
}
