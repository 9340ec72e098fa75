package org.wattline.domain.collection;

/** Why collection from an account is held up (催费暂缓原因). */
public enum HoldKind {
    /** Somebody decided so, for some days (暂停催费). */
    PAUSE,
    /** The customer promised to pay by a day (承诺缴费). */
    PROMISE,
    /** A bill is in dispute and under review (账单异议): it counts for nothing until that is settled. */
    DISPUTE,
    /** Supply is needed to protect life or health, or the customer is vulnerable (敏感客户): never disconnected. */
    PROTECTION;

    /** Whether the ladder stands still. A dispute takes its bill off the ladder; the protected are dunned, not disconnected. */
    public boolean stopsLadder() {
        return this == PAUSE || this == PROMISE;
    }

    /** Whether it ends on a day that is known from the start. */
    public boolean ends() {
        return this == PAUSE || this == PROMISE;
    }
}
