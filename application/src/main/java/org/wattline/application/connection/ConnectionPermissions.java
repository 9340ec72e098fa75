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

    private ConnectionPermissions() {}
}
