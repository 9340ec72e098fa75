package org.wattline.application.fault;

import org.wattline.domain.access.Permission;

/** The rights of this capability. */
public final class FaultPermissions {
    /** To report a fault; customers for their own accounts. */
    public static final Permission REPORT = new Permission("fault:report");

    /** To see fault reports; customers their own. */
    public static final Permission SEE = new Permission("fault:see");

    /** To send teams, and to close reports. */
    public static final Permission DISPATCH = new Permission("fault:dispatch");

    /** To take the work, arrive, repair and restore. */
    public static final Permission REPAIR = new Permission("fault:repair");

    private FaultPermissions() {}
}
