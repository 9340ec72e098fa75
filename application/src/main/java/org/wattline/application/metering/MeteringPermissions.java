package org.wattline.application.metering;

import org.wattline.domain.access.Permission;

/** The rights of this capability. */
public final class MeteringPermissions {
    /** To see metering points, readings and usage; customers see their own. */
    public static final Permission SEE = new Permission("metering:see");

    /** To see meters as assets. */
    public static final Permission SEE_METERS = new Permission("metering:see-meters");

    /** To receive meters and lead them through their life. */
    public static final Permission KEEP_METERS = new Permission("metering:keep-meters");

    /** To install, exchange and remove meters. */
    public static final Permission INSTALL = new Permission("metering:install");

    /** To send files of readings and see what became of them. */
    public static final Permission TAKE_IN = new Permission("metering:take-in");

    /** To open points below others, and to tell how points stand to one another. */
    public static final Permission ARRANGE = new Permission("metering:arrange");

    /** To see exceptions, estimates and edits, and the rules behind them. */
    public static final Permission SEE_EXCEPTIONS = new Permission("metering:see-exceptions");

    /** To deal with exceptions and to have days validated. */
    public static final Permission HANDLE_EXCEPTIONS = new Permission("metering:handle-exceptions");

    /** To write rules of validation and lay them before others. */
    public static final Permission DRAFT_RULES = new Permission("metering:draft-rules");

    /** To bring rules of validation that others wrote into force. */
    public static final Permission PUBLISH_RULES = new Permission("metering:publish-rules");

    /** To propose and undo edits of readings. */
    public static final Permission EDIT = new Permission("metering:edit-readings");

    /** To agree to edits as the second person. */
    public static final Permission APPROVE_EDITS = new Permission("metering:approve-edits");

    /** To keep how meters on site are reached. */
    public static final Permission KEEP_ADDRESSES = new Permission("metering:keep-addresses");

    /** To keep the plans by which meters on site are asked. */
    public static final Permission KEEP_PLANS = new Permission("metering:keep-polling-plans");

    /** To see orders to meters on site. */
    public static final Permission SEE_ORDERS = new Permission("metering:see-orders");

    /** To order meters on site about. */
    public static final Permission ORDER = new Permission("metering:order");

    /** To approve of dangerous orders that others gave. */
    public static final Permission APPROVE_ORDERS = new Permission("metering:approve-orders");

    /** To see virtual points and the balances of transformer areas. */
    public static final Permission SEE_GRID = new Permission("metering:see-balances");

    /** To compose virtual points and to have days balanced. */
    public static final Permission COMPOSE = new Permission("metering:compose");

    /** To see reading routes, rounds and what was not read. */
    public static final Permission SEE_ROUTES = new Permission("metering:see-routes");

    /** To found and change reading routes, and to have rounds planned. */
    public static final Permission KEEP_ROUTES = new Permission("metering:keep-routes");

    /** To read a round, on site or from the office. */
    public static final Permission READ_ROUTES = new Permission("metering:read-routes");

    /** To check rounds of others and to release them. */
    public static final Permission CHECK_ROUTES = new Permission("metering:check-routes");

    /** To read meters oneself; customers their own. */
    public static final Permission SELF_READ = new Permission("metering:self-read");

    private MeteringPermissions() {}
}
