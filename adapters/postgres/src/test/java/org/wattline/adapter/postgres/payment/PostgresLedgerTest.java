package org.wattline.adapter.postgres.payment;

import org.junit.jupiter.api.AfterEach;
import org.wattline.application.payment.LedgerContract;
import org.wattline.application.payment.PaymentStore;

class PostgresLedgerTest extends LedgerContract {
    private final PostgresPaymentStore store = PostgresPaymentStore.fresh();

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected PaymentStore store() {
        return store.ports();
    }
}
