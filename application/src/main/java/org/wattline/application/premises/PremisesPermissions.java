package org.wattline.application.premises;

import org.wattline.domain.access.Permission;

/** The rights of this capability. */
public final class PremisesPermissions {
    /** To see premises, transformer areas and feeders. */
    public static final Permission SEE = new Permission("premises:see");

    /** To connect transformers and high-voltage motors of customers, and to tell what they do. */
    public static final Permission KEEP_EQUIPMENT = new Permission("premises:keep-equipment");

    private PremisesPermissions() {}
}
