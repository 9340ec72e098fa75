package org.wattline.adapter.memory.billing;

import java.util.UUID;
import org.wattline.adapter.memory.payment.MemoryPaymentStore;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.billing.BillStore;
import org.wattline.application.billing.SampleBills;
import org.wattline.application.billing.proof.KeptBills;
import org.wattline.application.billing.proof.KeptBillsContract;

class MemoryKeptBillsTest extends KeptBillsContract {
    private final MemoryStore memory = new MemoryStore(() -> SampleBills.NOW, UUID::randomUUID);
    private final MemoryBills bills = new MemoryBills(memory);
    private final BillStore store = new BillStore(bills, bills, MemoryPaymentStore.over(memory));
    private final MemoryKeptBills kept = new MemoryKeptBills(bills);

    @Override
    protected BillStore store() {
        return store;
    }

    @Override
    protected KeptBills kept() {
        return kept;
    }
}
