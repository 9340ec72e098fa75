package org.wattline.adapter.postgres.connection;

import org.wattline.adapter.postgres.connection.temporary.PostgresTemporarySupplies;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.temporary.TemporarySupplies;
import org.wattline.application.connection.temporary.TemporarySuppliesContract;

class PostgresTemporarySuppliesTest extends TemporarySuppliesContract {
    private final PostgresTemporarySupplies supplies =
            new PostgresTemporarySupplies((PostgresUnits) PostgresConnections.SHARED.work());

    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }

    @Override
    protected TemporarySupplies supplies() {
        return supplies;
    }
}
