package org.wattline.adapter.memory.tariff;

import java.util.UUID;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.tariff.PriceFiles;
import org.wattline.application.tariff.PriceFilesContract;

class MemoryPriceFilesTest extends PriceFilesContract {
    private final MemoryStore store = new MemoryStore(() -> NOW, UUID::randomUUID);
    private final MemoryPriceFiles files = new MemoryPriceFiles(store);

    @Override
    protected UnitOfWork units() {
        return store;
    }

    @Override
    protected Outbox outbox() {
        return store;
    }

    @Override
    protected PriceFiles files() {
        return files;
    }
}
