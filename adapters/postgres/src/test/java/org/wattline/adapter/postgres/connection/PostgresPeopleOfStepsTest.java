package org.wattline.adapter.postgres.connection;

import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.PeopleOfStepsContract;

class PostgresPeopleOfStepsTest extends PeopleOfStepsContract {
    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }
}
