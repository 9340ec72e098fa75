package org.wattline.application.credit;

import org.wattline.domain.access.Permission;

/** The rights of this capability. */
public final class CreditPermissions {
    /** To see how accounts stand, consents and advances. */
    public static final Permission SEE = new Permission("credit:see");

    /** To consent for an account, and to end the consent. */
    public static final Permission CONSENT = new Permission("credit:consent");

    private CreditPermissions() {}
}
