package org.wattline.adapter.memory.connection;

import org.wattline.adapter.memory.connection.idle.MemoryIdleAccounts;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.idle.IdleAccounts;
import org.wattline.application.connection.idle.IdleAccountsContract;

class MemoryIdleAccountsTest extends IdleAccountsContract {
    private final ConnectionStore store = MemoryConnections.fresh();
    private final MemoryIdleAccounts accounts = new MemoryIdleAccounts((MemoryStore) store.work());

    @Override
    protected ConnectionStore store() {
        return store;
    }

    @Override
    protected IdleAccounts accounts() {
        return accounts;
    }
}
