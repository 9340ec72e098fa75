package org.wattline.adapter.postgres.connection;

import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.customer.CustomerFilesContract;

class PostgresCustomerFilesTest extends CustomerFilesContract {
    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }
}
