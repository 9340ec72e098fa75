package org.wattline.adapter.postgres.connection;

import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.KnowingCasesContract;

class PostgresKnowingCasesTest extends KnowingCasesContract {
    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }
}
