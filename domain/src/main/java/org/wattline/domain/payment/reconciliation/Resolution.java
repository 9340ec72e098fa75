package org.wattline.domain.payment.reconciliation;

/** How a break is cleared up. */
public enum Resolution {
    /** The channel has the money and the books not: it is booked as a payment. */
    BOOK,
    /** It is put aside until somebody knows more. */
    SUSPEND,
    /** What was put aside goes back to where it was: it was right after all. */
    RESTORE,
    /** The company bears or keeps the difference. */
    ACCEPT,
    /** The channel has the money and it is nobody's: it went back to the payer. */
    REFUND,
    /** A later statement of the channel has it; nobody had to decide. */
    FOUND
}
