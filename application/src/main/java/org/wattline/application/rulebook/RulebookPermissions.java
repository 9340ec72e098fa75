package org.wattline.application.rulebook;

import org.wattline.domain.access.Permission;

/** The rights of this capability. */
public final class RulebookPermissions {
    /** To see files of rules and their editions. */
    public static final Permission SEE = new Permission("rulebook:see");

    /** To draft editions (规则拟定). */
    public static final Permission DRAFT = new Permission("rulebook:draft");

    /** To publish those that others drafted. */
    public static final Permission PUBLISH = new Permission("rulebook:publish");

    private RulebookPermissions() {}
}
