package org.wattline.adapter.memory.payment;

import java.util.UUID;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.writeoff.WriteOffs;
import org.wattline.application.payment.writeoff.WriteOffsContract;
import org.wattline.application.platform.Outbox;

class MemoryWriteOffsTest extends WriteOffsContract {
    private final MemoryStore memory = new MemoryStore(() -> SamplePayments.NOW, UUID::randomUUID);
    private final PaymentStore store = MemoryPaymentStore.over(memory);
    private final WriteOffs writeOffs = new MemoryWriteOffs(memory);

    @Override
    protected PaymentStore store() {
        return store;
    }

    @Override
    protected WriteOffs writeOffs() {
        return writeOffs;
    }

    @Override
    protected Outbox outbox() {
        return memory;
    }
}
