package org.wattline.adapter.memory.payment.debit;

import java.util.UUID;
import org.wattline.adapter.memory.payment.MemoryPaymentStore;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.debit.Debits;
import org.wattline.application.payment.debit.DebitsContract;
import org.wattline.application.payment.debit.Mandates;
import org.wattline.application.platform.Outbox;

class MemoryDebitsTest extends DebitsContract {
    private final MemoryStore memory = new MemoryStore(() -> SamplePayments.NOW, UUID::randomUUID);
    private final PaymentStore store = MemoryPaymentStore.over(memory);
    private final Mandates mandates = new MemoryMandates(memory);
    private final Debits debits = new MemoryDebits(memory);

    @Override
    protected PaymentStore store() {
        return store;
    }

    @Override
    protected Mandates mandates() {
        return mandates;
    }

    @Override
    protected Debits debits() {
        return debits;
    }

    @Override
    protected Outbox outbox() {
        return memory;
    }
}
