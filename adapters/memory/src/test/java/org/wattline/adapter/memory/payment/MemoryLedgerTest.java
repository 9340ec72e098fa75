package org.wattline.adapter.memory.payment;

import org.wattline.application.payment.LedgerContract;
import org.wattline.application.payment.PaymentStore;

class MemoryLedgerTest extends LedgerContract {
    private final PaymentStore store = MemoryPaymentStore.fresh();

    @Override
    protected PaymentStore store() {
        return store;
    }
}
