package org.wattline.application.contract;

import org.wattline.domain.access.Permission;

/** The rights of this capability. */
public final class ContractPermissions {
    /** To see contracts. */
    public static final Permission SEE = new Permission("contract:see");

    /** To change the terms of contracts. */
    public static final Permission CHANGE = new Permission("contract:change");

    private ContractPermissions() {}
}
