package org.wattline.adapter.memory.payment.deposit;

import java.util.UUID;
import org.wattline.adapter.memory.payment.MemoryPaymentStore;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.deposit.Deposits;
import org.wattline.application.payment.deposit.DepositsContract;
import org.wattline.application.platform.Outbox;

class MemoryDepositsTest extends DepositsContract {
    private final MemoryStore memory = new MemoryStore(() -> SamplePayments.NOW, UUID::randomUUID);
    private final PaymentStore store = MemoryPaymentStore.over(memory);
    private final Deposits deposits = new MemoryDeposits(memory);

    @Override
    protected PaymentStore store() {
        return store;
    }

    @Override
    protected Deposits deposits() {
        return deposits;
    }

    @Override
    protected Outbox outbox() {
        return memory;
    }
}
