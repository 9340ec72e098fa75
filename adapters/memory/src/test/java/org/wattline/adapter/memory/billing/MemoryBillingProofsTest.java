package org.wattline.adapter.memory.billing;

import java.util.UUID;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.billing.coverage.BillingProofs;
import org.wattline.application.billing.coverage.BillingProofsContract;
import org.wattline.application.platform.UnitOfWork;

class MemoryBillingProofsTest extends BillingProofsContract {
    private final MemoryStore store = new MemoryStore(() -> NOW, UUID::randomUUID);
    private final MemoryBillingProofs proofs = new MemoryBillingProofs(store);

    @Override
    protected UnitOfWork units() {
        return store;
    }

    @Override
    protected BillingProofs proofs() {
        return proofs;
    }
}
