package org.wattline.adapter.postgres.connection;

import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.FeesContract;

class PostgresFeesTest extends FeesContract {
    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }
}
