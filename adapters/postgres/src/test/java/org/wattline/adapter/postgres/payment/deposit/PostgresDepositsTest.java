package org.wattline.adapter.postgres.payment.deposit;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.deposit.Deposits;
import org.wattline.application.payment.deposit.DepositsContract;
import org.wattline.application.platform.Outbox;

class PostgresDepositsTest extends DepositsContract {
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
    protected Deposits deposits() {
        return new PostgresDeposits(store.units());
    }

    @Override
    protected Outbox outbox() {
        return store.units();
    }
}
