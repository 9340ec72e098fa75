package org.wattline.adapter.memory.payment.refund;

import java.util.UUID;
import org.wattline.adapter.memory.payment.MemoryPaymentStore;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.payment.deposit.MemoryDeposits;
import org.wattline.adapter.memory.payment.reconciliation.MemoryReconciliation;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.deposit.Deposits;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.application.payment.reconciliation.ReconciliationViews;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.payment.refund.RefundsContract;
import org.wattline.application.platform.Outbox;

class MemoryRefundsTest extends RefundsContract {
    private final MemoryStore memory = new MemoryStore(() -> SamplePayments.NOW, UUID::randomUUID);
    private final PaymentStore store = MemoryPaymentStore.over(memory);
    private final MemoryDeposits deposits = new MemoryDeposits(memory);
    private final MemoryRefunds refunds = new MemoryRefunds(memory);
    private final MemoryReconciliation reconciliation =
            new MemoryReconciliation(memory, (MemoryPayments) store.payments(), refunds);

    @Override
    protected PaymentStore store() {
        return store;
    }

    @Override
    protected Refunds refunds() {
        return refunds;
    }

    @Override
    protected Deposits deposits() {
        return deposits;
    }

    @Override
    protected ChannelStatements statements() {
        return reconciliation;
    }

    @Override
    protected Breaks breaks() {
        return reconciliation;
    }

    @Override
    protected ReconciliationViews breakViews() {
        return reconciliation;
    }

    @Override
    protected Outbox outbox() {
        return memory;
    }
}
