package org.wattline.adapter.memory.workflow.definition;

import java.util.UUID;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.definition.ProcessVersions;
import org.wattline.application.workflow.definition.ProcessVersionsContract;

class MemoryProcessVersionsTest extends ProcessVersionsContract {
    private final MemoryStore store = new MemoryStore(() -> NOW, UUID::randomUUID);
    private final MemoryProcessVersions versions = new MemoryProcessVersions(store);

    @Override
    protected UnitOfWork units() {
        return store;
    }

    @Override
    protected ProcessVersions versions() {
        return versions;
    }
}
