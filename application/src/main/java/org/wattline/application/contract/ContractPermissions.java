package org.wattline.application.contract;

import org.wattline.domain.access.Permission;

/** The rights of this capability. */
public final class ContractPermissions {
    /** To see contracts. */
    public static final Permission SEE = new Permission("contract:see");

    /** To change the terms of contracts. */
    public static final Permission CHANGE = new Permission("contract:change");

    /** To see templates of contracts. */
    public static final Permission SEE_TEMPLATES = new Permission("contract:see-templates");

    /** To draft templates of contracts. */
    public static final Permission DRAFT_TEMPLATES = new Permission("contract:draft-templates");

    /** To publish templates of contracts that somebody else has drafted. */
    public static final Permission PUBLISH_TEMPLATES = new Permission("contract:publish-templates");

    private ContractPermissions() {}
}
