package org.wattline.adapter.memory.payment;

import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.PaymentsContract;

class MemoryPaymentsTest extends PaymentsContract {
    private final PaymentStore store = MemoryPaymentStore.fresh();

    @Override
    protected PaymentStore store() {
        return store;
    }
}
