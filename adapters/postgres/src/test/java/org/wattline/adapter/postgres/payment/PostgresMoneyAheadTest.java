package org.wattline.adapter.postgres.payment;

import org.junit.jupiter.api.AfterEach;
import org.wattline.application.payment.MoneyAheadContract;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.platform.Outbox;

class PostgresMoneyAheadTest extends MoneyAheadContract {
    private final PostgresPaymentStore store = PostgresPaymentStore.fresh();

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected PaymentStore store() {
        return store.ports();
    }

    @Override
    protected Outbox outbox() {
        return store.units();
    }
}
