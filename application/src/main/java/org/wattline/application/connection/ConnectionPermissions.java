package org.wattline.application.connection;

import org.wattline.domain.access.Permission;

/** The rights of this capability. */
public final class ConnectionPermissions {
    /** To apply for supply, for oneself or at the counter. */
    public static final Permission APPLY = new Permission("connection:apply");

    /** To see applications: one's own, or those of one's unit. */
    public static final Permission SEE = new Permission("connection:see");

    /** To see how content applicants were, counted. */
    public static final Permission SEE_STATISTICS = new Permission("connection:see-ratings");

    /** To draft supply plans. */
    public static final Permission DRAFT_PLANS = new Permission("connection:draft-plan");

    /** To approve supply plans at the levels of one's positions, or send them back. */
    public static final Permission APPROVE_PLANS = new Permission("connection:approve-plan");

    /** To answer supply plans to applicants, and to extend them. */
    public static final Permission ANSWER_PLANS = new Permission("connection:answer-plan");

    /** To review designs and inspect works. */
    public static final Permission INSPECT = new Permission("connection:inspect");

    /** To note what is found on site, and to decide about conflicts. */
    public static final Permission SURVEY = new Permission("connection:survey");

    /** To take money for business fees. */
    public static final Permission TAKE_FEES = new Permission("connection:take-fees");

    /** To ask that fees be waived or paid in parts, and to reduce them. */
    public static final Permission RELIEVE_FEES = new Permission("connection:relieve-fees");

    /** To decide on what others asked for. */
    public static final Permission APPROVE_FEE_RELIEF = new Permission("connection:approve-fee-relief");

    private ConnectionPermissions() {}
}
