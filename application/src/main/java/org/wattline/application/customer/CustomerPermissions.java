package org.wattline.application.customer;

import org.wattline.domain.access.Permission;

/** The rights of this capability. */
public final class CustomerPermissions {
    /** To see customers and accounts. */
    public static final Permission SEE = new Permission("customer:see");

    /** To register customers and to change what is known of them. */
    public static final Permission EDIT = new Permission("customer:edit");

    /** To merge customers that are on file twice, and to part them again. */
    public static final Permission MERGE = new Permission("customer:merge");

    private CustomerPermissions() {}
}
