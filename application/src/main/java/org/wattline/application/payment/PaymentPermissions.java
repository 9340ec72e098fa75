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

    /** To hold what channels say against the books, and to clear up what differs. */
    public static final Permission RECONCILE = new Permission("payment:reconcile");

    /** To ask that money be given back. */
    public static final Permission REQUEST_REFUND = new Permission("payment:request-refund");

    /** To decide on refunds that somebody else asked for. */
    public static final Permission APPROVE_REFUND = new Permission("payment:approve-refund");

    /** To ask that a late fee be waived. */
    public static final Permission REQUEST_WAIVER = new Permission("payment:request-waiver");

    /** To decide on waivers that somebody else asked for. */
    public static final Permission APPROVE_WAIVER = new Permission("payment:approve-waiver");

    /** To close months of the books. */
    public static final Permission CLOSE_LEDGER = new Permission("payment:close-ledger");

    /** To take in files of banks and agencies. */
    public static final Permission TAKE_FILES = new Permission("payment:take-files");

    /** To consent to debits for an account, and to end the consent. */
    public static final Permission MANDATE = new Permission("payment:mandate");

    /** To keep agencies: who they are and how much they may hold. */
    public static final Permission KEEP_AGENCIES = new Permission("payment:keep-agencies");

    /** To take money as an agency. */
    public static final Permission ACT_AS_AGENCY = new Permission("payment:act-as-agency");

    private PaymentPermissions() {}
}
