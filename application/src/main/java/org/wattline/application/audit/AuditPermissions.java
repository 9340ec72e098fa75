package org.wattline.application.audit;

import org.wattline.domain.access.Permission;

/** The rights of this capability. */
public final class AuditPermissions {
    /** To see rules, runs and findings. */
    public static final Permission SEE = new Permission("audit:see");

    /** To run rules. */
    public static final Permission RUN = new Permission("audit:run");

    /** To confirm and reject findings. */
    public static final Permission JUDGE = new Permission("audit:judge");

    private AuditPermissions() {}
}
