package org.wattline.adapter.memory.billing;

import java.util.UUID;
import org.wattline.adapter.memory.payment.MemoryPaymentStore;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.billing.BillStore;
import org.wattline.application.billing.SampleBills;
import org.wattline.application.billing.review.ReviewCases;
import org.wattline.application.billing.review.ReviewCasesContract;

class MemoryReviewCasesTest extends ReviewCasesContract {
    private final MemoryStore memory = new MemoryStore(() -> SampleBills.NOW, UUID::randomUUID);
    private final MemoryBills bills = new MemoryBills(memory);
    private final BillStore store = new BillStore(bills, bills, MemoryPaymentStore.over(memory));
    private final MemoryReviewCases cases = new MemoryReviewCases(memory);

    @Override
    protected BillStore store() {
        return store;
    }

    @Override
    protected ReviewCases cases() {
        return cases;
    }
}
