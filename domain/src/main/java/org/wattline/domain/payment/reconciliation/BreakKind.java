package org.wattline.domain.payment.reconciliation;

/** What a channel, or the bank, and the books differ in. */
public enum BreakKind {
    /** The channel tells of it, the books do not (渠道多账). */
    CHANNEL_ONLY,
    /** The books have it, the channel does not tell of it (己方多账). */
    OWN_ONLY,
    /** Both have it, with different amounts (金额不符). */
    AMOUNT_DIFFERS,
    /** The bank's statement has money that nothing in the books explains (银行多账). */
    BANK_ONLY,
    /** The books say that money is on its way, and it did not come to the bank in time (银行未达账). */
    NOT_AT_BANK,
    /** Other money came to the bank than the books say (银行金额不符). */
    BANK_DIFFERS
}
