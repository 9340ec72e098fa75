package org.wattline.adapter.memory.payment;

import java.util.UUID;
import org.wattline.adapter.memory.payment.refund.MemoryRefunds;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.payment.MoneyUnderPressureContract;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.platform.Outbox;

class MemoryMoneyUnderPressureTest extends MoneyUnderPressureContract {
    private final MemoryStore memory = new MemoryStore(() -> SamplePayments.NOW, UUID::randomUUID);
    private final PaymentStore store = MemoryPaymentStore.over(memory);
    private final Refunds refunds = new MemoryRefunds(memory);

    @Override
    protected PaymentStore store() {
        return store;
    }

    @Override
    protected Refunds refunds() {
        return refunds;
    }

    @Override
    protected Outbox outbox() {
        return memory;
    }
}
