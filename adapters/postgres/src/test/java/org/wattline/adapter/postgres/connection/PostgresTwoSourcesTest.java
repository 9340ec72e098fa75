package org.wattline.adapter.postgres.connection;

import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.TwoSourcesContract;

class PostgresTwoSourcesTest extends TwoSourcesContract {
    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }
}
