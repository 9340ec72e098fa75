package org.wattline.application.workflow;

import org.wattline.domain.access.Permission;

/** The rights of this capability. */
public final class WorkflowPermissions {
    /** To have an inbox and to work on the tasks of one's positions. */
    public static final Permission WORK = new Permission("workflow:work");

    private WorkflowPermissions() {}
}
