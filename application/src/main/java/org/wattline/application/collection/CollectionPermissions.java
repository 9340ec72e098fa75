package org.wattline.application.collection;

import org.wattline.domain.access.Permission;

/** The rights of this capability. */
public final class CollectionPermissions {
    /** To see cases, tasks, holds and disconnections. */
    public static final Permission SEE = new Permission("collection:see");

    /** To name who does a task, and to say what came of it. */
    public static final Permission WORK = new Permission("collection:work");

    /** To put holds on file and to end them. */
    public static final Permission HOLD = new Permission("collection:hold");

    /** To have all overdue accounts followed up out of turn. */
    public static final Permission RUN = new Permission("collection:run");

    /** To give notice of disconnection, to prove and to stop it. */
    public static final Permission DISCONNECT = new Permission("collection:disconnect");

    /** To approve of disconnections, and to ban them. */
    public static final Permission APPROVE = new Permission("collection:approve");

    private CollectionPermissions() {}
}
