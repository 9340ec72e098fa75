package org.wattline.adapter.memory.collection;

import java.util.Random;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.collection.DisconnectionPortsContract;
import org.wattline.application.collection.DisconnectionStore;
import org.wattline.application.platform.TestClock;
import org.wattline.application.platform.UuidV7Ids;

class MemoryDisconnectionPortsTest extends DisconnectionPortsContract {
    private final MemoryStore memory =
            new MemoryStore(TestClock.standing(), new UuidV7Ids(System::currentTimeMillis, new Random(1)));
    private final DisconnectionStore store =
            new DisconnectionStore(memory, new MemoryDisconnections(memory), new MemoryDisconnectionBans(memory));

    @Override
    protected DisconnectionStore store() {
        return store;
    }
}
