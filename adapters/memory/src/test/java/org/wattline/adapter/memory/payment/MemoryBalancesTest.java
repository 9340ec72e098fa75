package org.wattline.adapter.memory.payment;

import org.wattline.application.payment.BalancesContract;
import org.wattline.application.payment.PaymentStore;

class MemoryBalancesTest extends BalancesContract {
    private final PaymentStore store = MemoryPaymentStore.fresh();

    @Override
    protected PaymentStore store() {
        return store;
    }
}
