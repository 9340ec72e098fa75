package org.wattline.adapter.memory.billing;

import java.util.UUID;
import org.wattline.adapter.memory.payment.MemoryPaymentStore;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.billing.BillStore;
import org.wattline.application.billing.SampleBills;
import org.wattline.application.billing.proof.KeptBills;
import org.wattline.application.billing.proof.KeptBillsContract;
import org.wattline.application.billing.run.BillRuns;

class MemoryKeptBillsTest extends KeptBillsContract {
    private final MemoryStore memory = new MemoryStore(() -> SampleBills.NOW, UUID::randomUUID);
    private final MemoryBills bills = new MemoryBills(memory);
    private final BillStore store = new BillStore(bills, bills, MemoryPaymentStore.over(memory));
    private final MemoryBillRuns runs = new MemoryBillRuns(memory);
    private final MemoryKeptBills kept = new MemoryKeptBills(bills, runs);

    @Override
    protected BillStore store() {
        return store;
    }

    @Override
    protected BillRuns runs() {
        return runs;
    }

    @Override
    protected KeptBills kept() {
        return kept;
    }
}
