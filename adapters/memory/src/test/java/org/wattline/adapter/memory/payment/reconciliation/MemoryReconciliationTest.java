package org.wattline.adapter.memory.payment.reconciliation;

import java.util.UUID;
import org.wattline.adapter.memory.payment.MemoryPaymentStore;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.payment.refund.MemoryRefunds;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.application.payment.reconciliation.ReconciliationContract;
import org.wattline.application.payment.reconciliation.ReconciliationViews;
import org.wattline.application.payment.reconciliation.StatementFetches;
import org.wattline.application.platform.Outbox;

class MemoryReconciliationTest extends ReconciliationContract {
    private final MemoryStore memory = new MemoryStore(() -> SamplePayments.NOW, UUID::randomUUID);
    private final PaymentStore store = MemoryPaymentStore.over(memory);
    private final MemoryReconciliation all =
            new MemoryReconciliation(memory, (MemoryPayments) store.payments(), new MemoryRefunds(memory));
    private final StatementFetches fetches = new MemoryStatementFetches(memory, (MemoryPayments) store.payments());

    @Override
    protected PaymentStore store() {
        return store;
    }

    @Override
    protected ChannelStatements statements() {
        return all;
    }

    @Override
    protected Breaks breaks() {
        return all;
    }

    @Override
    protected ReconciliationViews views() {
        return all;
    }

    @Override
    protected StatementFetches fetches() {
        return fetches;
    }

    @Override
    protected Outbox outbox() {
        return memory;
    }
}
