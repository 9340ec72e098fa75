package org.wattline.adapter.postgres.metering;

import org.wattline.application.metering.route.RoutePortsContract;
import org.wattline.application.metering.route.RouteStore;

class PostgresRoutePortsTest extends RoutePortsContract {
    @Override
    protected RouteStore store() {
        return PostgresMetering.ROUTES;
    }
}
