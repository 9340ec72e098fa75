package org.wattline.adapter.memory.billing;

import java.util.UUID;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.billing.SampleBills;
import org.wattline.application.billing.document.BillTemplates;
import org.wattline.application.billing.document.BillTemplatesContract;
import org.wattline.application.platform.UnitOfWork;

class MemoryBillTemplatesTest extends BillTemplatesContract {
    private final MemoryStore memory = new MemoryStore(() -> SampleBills.NOW, UUID::randomUUID);
    private final MemoryBillTemplates templates = new MemoryBillTemplates(memory, SHIPPED);

    @Override
    protected BillTemplates templates() {
        return templates;
    }

    @Override
    protected UnitOfWork work() {
        return memory;
    }
}
