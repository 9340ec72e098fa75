package org.wattline.application.tariff;

import org.wattline.domain.access.Permission;

/** The rights of this capability. */
public final class TariffPermissions {
    /** To see tariffs, calendars and drafts. */
    public static final Permission SEE = new Permission("tariff:see");

    /** To write drafts and propose them. */
    public static final Permission DRAFT = new Permission("tariff:draft");

    /** To publish what others wrote, and to withdraw it. */
    public static final Permission PUBLISH = new Permission("tariff:publish");

    /** To announce market prices and declared days. */
    public static final Permission ANNOUNCE = new Permission("tariff:announce");

    /** To try a tariff on accounts. */
    public static final Permission TRY = new Permission("tariff:try");

    private TariffPermissions() {}
}
