package org.wattline.adapter.memory.collection;

import java.util.Random;
import org.wattline.adapter.memory.payment.MemoryBalances;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.collection.CollectionPortsContract;
import org.wattline.application.collection.CollectionStore;
import org.wattline.application.platform.TestClock;
import org.wattline.application.platform.UuidV7Ids;

class MemoryCollectionPortsTest extends CollectionPortsContract {
    private final CollectionStore store = fresh();

    @Override
    protected CollectionStore store() {
        return store;
    }

    private static CollectionStore fresh() {
        MemoryStore memory =
                new MemoryStore(TestClock.standing(), new UuidV7Ids(System::currentTimeMillis, new Random(1)));
        MemoryBalances balances = new MemoryBalances(memory);
        MemoryCollectionHolds holds = new MemoryCollectionHolds(memory);
        MemoryCollectionCases cases = new MemoryCollectionCases(memory);
        return new CollectionStore(
                memory,
                balances,
                new MemoryArrears(balances, holds),
                cases,
                cases,
                holds,
                new MemoryPrepaidControls(memory, balances));
    }
}
