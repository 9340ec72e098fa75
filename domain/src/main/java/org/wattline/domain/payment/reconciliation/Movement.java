package org.wattline.domain.payment.reconciliation;

/** Which way money went at a channel. */
public enum Movement {
    /** From the customer to the company. */
    PAID,
    /** Back to the customer. */
    REFUNDED
}
