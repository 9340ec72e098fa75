package org.wattline.adapter.postgres.connection;

import org.wattline.adapter.postgres.connection.link.PostgresProgressLinks;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.connection.link.ProgressLinks;
import org.wattline.application.connection.link.ProgressLinksContract;
import org.wattline.application.platform.UnitOfWork;

class PostgresProgressLinksTest extends ProgressLinksContract {
    private final PostgresUnits units = (PostgresUnits) PostgresConnections.SHARED.work();

    @Override
    protected UnitOfWork work() {
        return units;
    }

    @Override
    protected ProgressLinks links() {
        return new PostgresProgressLinks(units);
    }
}
