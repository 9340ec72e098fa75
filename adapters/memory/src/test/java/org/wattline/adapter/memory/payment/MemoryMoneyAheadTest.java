package org.wattline.adapter.memory.payment;

import java.util.UUID;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.payment.MoneyAheadContract;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.platform.Outbox;

class MemoryMoneyAheadTest extends MoneyAheadContract {
    private final MemoryStore memory = new MemoryStore(() -> SamplePayments.NOW, UUID::randomUUID);
    private final PaymentStore store = MemoryPaymentStore.over(memory);

    @Override
    protected PaymentStore store() {
        return store;
    }

    @Override
    protected Outbox outbox() {
        return memory;
    }
}
