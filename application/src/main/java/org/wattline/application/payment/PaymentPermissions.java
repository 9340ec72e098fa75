package org.wattline.application.payment;

import org.wattline.domain.access.Permission;

/** The rights of this capability. */
public final class PaymentPermissions {
    /** To see balances and payments. */
    public static final Permission SEE = new Permission("payment:see");

    /** To take payments at the counter. */
    public static final Permission TAKE = new Permission("payment:take");

    /** To take payments back on their own day. */
    public static final Permission REVERSE = new Permission("payment:reverse");

    /** To pay a bill through a channel. */
    public static final Permission ORDER = new Permission("payment:order");

    /** To see the books: entries and the trial balance. */
    public static final Permission SEE_LEDGER = new Permission("payment:see-ledger");

    private PaymentPermissions() {}
}
