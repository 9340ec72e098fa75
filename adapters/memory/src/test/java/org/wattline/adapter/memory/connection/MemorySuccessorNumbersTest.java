package org.wattline.adapter.memory.connection;

import org.wattline.adapter.memory.connection.change.MemoryChangeApplications;
import org.wattline.adapter.memory.connection.signing.MemorySuccessorNumbers;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.SuccessorNumbersContract;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.signing.SuccessorNumbers;

class MemorySuccessorNumbersTest extends SuccessorNumbersContract {
    private final ConnectionStore store = MemoryConnections.fresh();
    private final MemoryStore memory = (MemoryStore) store.work();
    private final ChangeApplications changes = new MemoryChangeApplications(memory);
    private final SuccessorNumbers numbers = new MemorySuccessorNumbers(memory);

    @Override
    protected ConnectionStore store() {
        return store;
    }

    @Override
    protected ChangeApplications changes() {
        return changes;
    }

    @Override
    protected SuccessorNumbers numbers() {
        return numbers;
    }
}
