package org.wattline.adapter.postgres.payment.ledger;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.writeoff.WriteOffs;
import org.wattline.application.payment.writeoff.WriteOffsContract;
import org.wattline.application.platform.Outbox;

class PostgresWriteOffsTest extends WriteOffsContract {
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
    protected WriteOffs writeOffs() {
        return new PostgresWriteOffs(store.units());
    }

    @Override
    protected Outbox outbox() {
        return store.units();
    }
}
