package org.wattline.adapter.postgres.connection;

import org.wattline.adapter.postgres.connection.idle.PostgresIdleAccounts;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.idle.IdleAccounts;
import org.wattline.application.connection.idle.IdleAccountsContract;

class PostgresIdleAccountsTest extends IdleAccountsContract {
    private final PostgresIdleAccounts accounts =
            new PostgresIdleAccounts((PostgresUnits) PostgresConnections.SHARED.work());

    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }

    @Override
    protected IdleAccounts accounts() {
        return accounts;
    }
}
