package org.wattline.adapter.memory.billing.collective;

import java.util.UUID;
import org.wattline.adapter.memory.billing.MemoryBills;
import org.wattline.adapter.memory.payment.MemoryPaymentStore;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.billing.BillStore;
import org.wattline.application.billing.SampleBills;
import org.wattline.application.billing.collective.CollectiveBills;
import org.wattline.application.billing.collective.CollectiveBillsContract;
import org.wattline.application.billing.collective.CollectiveGroups;

class MemoryCollectiveBillsTest extends CollectiveBillsContract {
    private final MemoryStore memory = new MemoryStore(() -> SampleBills.NOW, UUID::randomUUID);
    private final MemoryBills bills = new MemoryBills(memory);
    private final BillStore store = new BillStore(bills, bills, MemoryPaymentStore.over(memory));
    private final CollectiveGroups groups = new MemoryCollectiveGroups(memory);
    private final CollectiveBills collective = new MemoryCollectiveBills(memory);

    @Override
    protected BillStore store() {
        return store;
    }

    @Override
    protected CollectiveGroups groups() {
        return groups;
    }

    @Override
    protected CollectiveBills bills() {
        return collective;
    }
}
