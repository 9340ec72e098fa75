package org.wattline.adapter.postgres.connection;

import org.wattline.application.connection.ConnectingContract;
import org.wattline.application.connection.ConnectionStore;

class PostgresConnectingTest extends ConnectingContract {
    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }
}
