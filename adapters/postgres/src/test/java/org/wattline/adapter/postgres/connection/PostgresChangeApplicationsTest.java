package org.wattline.adapter.postgres.connection;

import org.wattline.adapter.postgres.connection.change.PostgresChangeApplications;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.change.ChangeApplicationsContract;
import org.wattline.application.connection.change.ChangeViews;
import org.wattline.application.platform.ReadableVault;

class PostgresChangeApplicationsTest extends ChangeApplicationsContract {
    private final PostgresChangeApplications changes =
            new PostgresChangeApplications((PostgresUnits) PostgresConnections.SHARED.work(), new ReadableVault("k1"));

    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }

    @Override
    protected ChangeApplications changes() {
        return changes;
    }

    @Override
    protected ChangeViews views() {
        return changes;
    }
}
