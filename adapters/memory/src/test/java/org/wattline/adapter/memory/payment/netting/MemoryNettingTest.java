package org.wattline.adapter.memory.payment.netting;

import java.util.UUID;
import org.wattline.adapter.memory.payment.MemoryPaymentStore;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.netting.NettingAuthorisations;
import org.wattline.application.payment.netting.NettingContract;
import org.wattline.application.payment.netting.Nettings;
import org.wattline.application.platform.Outbox;

class MemoryNettingTest extends NettingContract {
    private final MemoryStore memory = new MemoryStore(() -> SamplePayments.NOW, UUID::randomUUID);
    private final PaymentStore store = MemoryPaymentStore.over(memory);
    private final NettingAuthorisations authorisations = new MemoryNettingAuthorisations(memory);
    private final Nettings nettings = new MemoryNettings(memory);

    @Override
    protected PaymentStore store() {
        return store;
    }

    @Override
    protected NettingAuthorisations authorisations() {
        return authorisations;
    }

    @Override
    protected Nettings nettings() {
        return nettings;
    }

    @Override
    protected Outbox outbox() {
        return memory;
    }
}
