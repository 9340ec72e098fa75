package org.wattline.adapter.postgres.connection;

import org.wattline.adapter.postgres.connection.change.PostgresChangeApplications;
import org.wattline.adapter.postgres.connection.signing.PostgresSuccessorNumbers;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.SuccessorNumbersContract;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.signing.SuccessorNumbers;
import org.wattline.application.platform.ReadableVault;

class PostgresSuccessorNumbersTest extends SuccessorNumbersContract {
    private final PostgresUnits units = (PostgresUnits) PostgresConnections.SHARED.work();

    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }

    @Override
    protected ChangeApplications changes() {
        return new PostgresChangeApplications(units, new ReadableVault("k1"));
    }

    @Override
    protected SuccessorNumbers numbers() {
        return new PostgresSuccessorNumbers(units);
    }
}
