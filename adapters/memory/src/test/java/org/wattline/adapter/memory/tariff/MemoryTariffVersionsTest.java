package org.wattline.adapter.memory.tariff;

import java.util.UUID;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.tariff.TariffVersions;
import org.wattline.application.tariff.TariffVersionsContract;

class MemoryTariffVersionsTest extends TariffVersionsContract {
    private final MemoryStore store = new MemoryStore(() -> NOW, UUID::randomUUID);
    private final MemoryTariffVersions versions = new MemoryTariffVersions(store);

    @Override
    protected UnitOfWork units() {
        return store;
    }

    @Override
    protected TariffVersions versions() {
        return versions;
    }
}
