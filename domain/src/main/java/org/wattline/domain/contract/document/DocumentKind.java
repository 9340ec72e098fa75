package org.wattline.domain.contract.document;

/** Why a document of a contract was made. */
public enum DocumentKind {
    /** The first one (签订). */
    CONTRACT,
    /** Goes on where the one before ends (续签). */
    RENEWAL,
    /** Says the terms anew after they changed (变更). */
    VARIATION,
    /** Beside the contract: load that may be interrupted (可中断负荷协议). */
    INTERRUPTIBLE_ANNEX;

    /** Whether it says how long the contract itself holds. */
    public boolean principal() {
        return this != INTERRUPTIBLE_ANNEX;
    }
}
