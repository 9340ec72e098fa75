package org.wattline.adapter.memory.payment.agency;

import java.util.UUID;
import org.wattline.adapter.memory.payment.MemoryPaymentStore;
import org.wattline.adapter.memory.payment.MemoryPayments;
import org.wattline.adapter.memory.payment.reconciliation.MemoryReconciliation;
import org.wattline.adapter.memory.payment.refund.MemoryRefunds;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.payment.agency.Agencies;
import org.wattline.application.payment.agency.AgenciesContract;
import org.wattline.application.payment.agency.AgencyReceipts;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.application.payment.reconciliation.ReconciliationViews;
import org.wattline.application.platform.Outbox;

class MemoryAgenciesTest extends AgenciesContract {
    private final MemoryStore memory = new MemoryStore(() -> SamplePayments.NOW, UUID::randomUUID);
    private final PaymentStore store = MemoryPaymentStore.over(memory);
    private final MemoryAgencies agencies = new MemoryAgencies(memory, (MemoryPayments) store.payments());
    private final MemoryReconciliation reconciliation =
            new MemoryReconciliation(memory, (MemoryPayments) store.payments(), new MemoryRefunds(memory));

    @Override
    protected PaymentStore store() {
        return store;
    }

    @Override
    protected Agencies agencies() {
        return agencies;
    }

    @Override
    protected AgencyReceipts receipts() {
        return agencies;
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
    protected ReconciliationViews views() {
        return reconciliation;
    }

    @Override
    protected Outbox outbox() {
        return memory;
    }
}
