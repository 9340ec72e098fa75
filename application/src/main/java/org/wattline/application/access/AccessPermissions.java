package org.wattline.application.access;

import java.util.Set;
import org.wattline.domain.access.Permission;

/** The rights of this capability. */
public final class AccessPermissions {

    /** To see units and positions. */
    public static final Permission SEE_ORGANISATION = new Permission("access:see-organisation");

    /** To found, rename and close units. */
    public static final Permission MANAGE_UNITS = new Permission("access:manage-units");

    /** To define positions and what they may do. */
    public static final Permission MANAGE_POSITIONS = new Permission("access:manage-positions");

    /** To see accounts of staff. */
    public static final Permission SEE_STAFF = new Permission("access:see-staff");

    /** To open, lock and unlock accounts of staff, set their passwords and give them positions. */
    public static final Permission MANAGE_STAFF = new Permission("access:manage-staff");

    /** To see logins of customers. */
    public static final Permission SEE_CUSTOMER_LOGINS = new Permission("access:see-customer-logins");

    /** To open, lock and unlock logins of customers and bind them. */
    public static final Permission MANAGE_CUSTOMER_LOGINS = new Permission("access:manage-customer-logins");

    /** To seal all personal values again under the newest key. */
    public static final Permission ROTATE_KEYS = new Permission("access:rotate-keys");

    /** To set the business clock of a demonstration. */
    public static final Permission SET_CLOCK = new Permission("access:set-clock");

    /** What the first administrator holds. */
    public static final Set<Permission> ADMINISTRATION = Set.of(
            SEE_ORGANISATION,
            MANAGE_UNITS,
            MANAGE_POSITIONS,
            SEE_STAFF,
            MANAGE_STAFF,
            SEE_CUSTOMER_LOGINS,
            MANAGE_CUSTOMER_LOGINS,
            ROTATE_KEYS);

    private AccessPermissions() {}
}
