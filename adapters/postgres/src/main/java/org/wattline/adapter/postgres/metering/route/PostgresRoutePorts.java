package org.wattline.adapter.postgres.metering.route;

import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.route.ReadingPolicies;
import org.wattline.application.metering.route.RoutePorts;
import org.wattline.application.platform.Vault;

/** All ports of reading by routes over one database. */
public final class PostgresRoutePorts {
    private PostgresRoutePorts() {}

    public static RoutePorts over(PostgresUnits units, Vault vault, ReadingPolicies policies) {
        return new RoutePorts(
                policies,
                new PostgresReadingRoutes(units),
                new PostgresRouteMemberships(units),
                new PostgresReadingPlans(units),
                new PostgresReadingTasks(units, vault),
                new PostgresReadingTaskViews(units, vault),
                new PostgresReadingPhotos(units, vault));
    }
}
