package org.wattline.application.billing;

import org.wattline.domain.access.Permission;

/** The rights of this capability. */
public final class BillingPermissions {
    /** To see bills and how they came about. */
    public static final Permission SEE = new Permission("billing:see");

    /** To calculate bills, one or a whole cycle. */
    public static final Permission CALCULATE = new Permission("billing:calculate");

    /** To review bills (核算). */
    public static final Permission REVIEW = new Permission("billing:review");

    /** To issue bills (发行). */
    public static final Permission ISSUE = new Permission("billing:issue");

    /** To reverse issued bills (冲红). */
    public static final Permission REVERSE = new Permission("billing:reverse");

    /** To estimate bills and corrections; nothing is kept. */
    public static final Permission ESTIMATE = new Permission("billing:estimate");

    /** To draft and withdraw credit and debit notes (退补). */
    public static final Permission ADJUST = new Permission("billing:adjust");

    /** To approve of them. */
    public static final Permission APPROVE_ADJUSTMENTS = new Permission("billing:approve-adjustments");

    /** To cancel issued bills and bill them again (冲红重算). */
    public static final Permission REBILL = new Permission("billing:rebill");

    /** To draft templates of bills (账单模板). */
    public static final Permission DRAFT_TEMPLATES = new Permission("billing:draft-templates");

    /** To publish those that others drafted. */
    public static final Permission PUBLISH_TEMPLATES = new Permission("billing:publish-templates");

    /** To say which accounts are billed together (合并账单组). */
    public static final Permission KEEP_GROUPS = new Permission("billing:keep-collective-groups");

    /** To make collective bills (合并账单). */
    public static final Permission MAKE_COLLECTIVE = new Permission("billing:make-collective-bills");

    /** To keep invoice profiles and to request invoices (开票). */
    public static final Permission INVOICE = new Permission("billing:invoice");

    private BillingPermissions() {}
}
