package org.wattline.adapter.memory.collection;

import java.util.UUID;
import org.wattline.adapter.memory.payment.MemoryBalances;
import org.wattline.adapter.memory.payment.instalment.MemoryPaymentPlans;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.collection.CollectionHolds;
import org.wattline.application.collection.LeavingBillsAloneContract;
import org.wattline.application.payment.Balances;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.instalment.PaymentPlans;
import org.wattline.application.platform.UnitOfWork;

class MemoryLeavingBillsAloneTest extends LeavingBillsAloneContract {
    private final MemoryStore store = new MemoryStore(() -> SamplePayments.NOW, UUID::randomUUID);
    private final CollectionHolds holds = new MemoryCollectionHolds(store);
    private final PaymentPlans plans = new MemoryPaymentPlans(store);

    @Override
    protected UnitOfWork work() {
        return store;
    }

    @Override
    protected Balances balances() {
        return new MemoryBalances(store);
    }

    @Override
    protected CollectionHolds holds() {
        return holds;
    }

    @Override
    protected PaymentPlans plans() {
        return plans;
    }
}
