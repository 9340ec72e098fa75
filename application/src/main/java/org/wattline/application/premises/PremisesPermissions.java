package org.wattline.application.premises;

import org.wattline.domain.access.Permission;

/** The rights of this capability. */
public final class PremisesPermissions {
    /** To see premises, transformer areas and feeders. */
    public static final Permission SEE = new Permission("premises:see");

    private PremisesPermissions() {}
}
