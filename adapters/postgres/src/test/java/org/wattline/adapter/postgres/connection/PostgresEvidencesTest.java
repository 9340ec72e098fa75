package org.wattline.adapter.postgres.connection;

import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.EvidencesContract;

class PostgresEvidencesTest extends EvidencesContract {
    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }
}
