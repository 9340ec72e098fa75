package org.wattline.adapter.postgres.payment.instalment;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.instalment.PaymentPlans;
import org.wattline.application.payment.instalment.PaymentPlansContract;
import org.wattline.application.platform.Outbox;

class PostgresPaymentPlansTest extends PaymentPlansContract {
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
    protected PaymentPlans plans() {
        return new PostgresPaymentPlans(store.units());
    }

    @Override
    protected Outbox outbox() {
        return store.units();
    }
}
