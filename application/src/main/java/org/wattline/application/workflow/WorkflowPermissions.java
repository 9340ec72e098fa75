package org.wattline.application.workflow;

import org.wattline.domain.access.Permission;

/** The rights of this capability. */
public final class WorkflowPermissions {
    /** To have an inbox and to work on the tasks of one's positions. */
    public static final Permission WORK = new Permission("workflow:work");

    /** To hand tasks of others over, to see who has what, to let cases rest. */
    public static final Permission SUPERVISE = new Permission("workflow:supervise");

    /** To lead cases another way than their process foresees. */
    public static final Permission STEER = new Permission("workflow:steer");

    /** To see the histories of cases and to verify them. */
    public static final Permission VERIFY = new Permission("workflow:verify");

    /** To move the work of positions to others. */
    public static final Permission REORGANISE = new Permission("workflow:reorganise");

    /** To see versions of processes that are not published. */
    public static final Permission SEE_DEFINITIONS = new Permission("workflow:see-definitions");

    /** To write processes. */
    public static final Permission DRAFT = new Permission("workflow:draft");

    /** To publish processes that others wrote, and to retire them. */
    public static final Permission PUBLISH = new Permission("workflow:publish");

    private WorkflowPermissions() {}
}
