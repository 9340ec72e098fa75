package org.wattline.adapter.memory.payment.waiver;

import java.util.UUID;
import org.wattline.adapter.memory.payment.MemoryPaymentStore;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.waiver.LateFeeWaivers;
import org.wattline.application.payment.waiver.LateFeeWaiversContract;
import org.wattline.application.platform.Outbox;

class MemoryLateFeeWaiversTest extends LateFeeWaiversContract {
    private final MemoryStore memory = new MemoryStore(() -> SamplePayments.NOW, UUID::randomUUID);
    private final PaymentStore store = MemoryPaymentStore.over(memory);
    private final LateFeeWaivers waivers = new MemoryLateFeeWaivers(memory);

    @Override
    protected PaymentStore store() {
        return store;
    }

    @Override
    protected LateFeeWaivers waivers() {
        return waivers;
    }

    @Override
    protected Outbox outbox() {
        return memory;
    }
}
