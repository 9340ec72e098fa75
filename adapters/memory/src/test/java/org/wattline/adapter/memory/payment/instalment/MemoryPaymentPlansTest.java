package org.wattline.adapter.memory.payment.instalment;

import java.util.UUID;
import org.wattline.adapter.memory.payment.MemoryPaymentStore;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.instalment.PaymentPlans;
import org.wattline.application.payment.instalment.PaymentPlansContract;
import org.wattline.application.platform.Outbox;

class MemoryPaymentPlansTest extends PaymentPlansContract {
    private final MemoryStore memory = new MemoryStore(() -> SamplePayments.NOW, UUID::randomUUID);
    private final PaymentStore store = MemoryPaymentStore.over(memory);
    private final PaymentPlans plans = new MemoryPaymentPlans(memory);

    @Override
    protected PaymentStore store() {
        return store;
    }

    @Override
    protected PaymentPlans plans() {
        return plans;
    }

    @Override
    protected Outbox outbox() {
        return memory;
    }
}
