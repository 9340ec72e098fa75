package org.wattline.adapter.postgres.connection;

import org.wattline.adapter.postgres.connection.inspection.PostgresInspections;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.InspectionsContract;
import org.wattline.application.connection.inspection.Inspections;

class PostgresInspectionsTest extends InspectionsContract {

    private final Inspections inspections = new PostgresInspections((PostgresUnits) PostgresConnections.SHARED.work());

    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }

    @Override
    protected Inspections inspections() {
        return inspections;
    }
}
