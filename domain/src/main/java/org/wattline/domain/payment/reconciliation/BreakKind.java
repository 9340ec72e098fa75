package org.wattline.domain.payment.reconciliation;

/** What a channel and the books differ in. */
public enum BreakKind {
    /** The channel tells of it, the books do not (渠道多账). */
    CHANNEL_ONLY,
    /** The books have it, the channel does not tell of it (己方多账). */
    OWN_ONLY,
    /** Both have it, with different amounts (金额不符). */
    AMOUNT_DIFFERS
}
