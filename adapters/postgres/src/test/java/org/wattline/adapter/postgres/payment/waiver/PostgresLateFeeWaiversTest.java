package org.wattline.adapter.postgres.payment.waiver;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.waiver.LateFeeWaivers;
import org.wattline.application.payment.waiver.LateFeeWaiversContract;
import org.wattline.application.platform.Outbox;

class PostgresLateFeeWaiversTest extends LateFeeWaiversContract {
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
    protected LateFeeWaivers waivers() {
        return new PostgresLateFeeWaivers(store.units());
    }

    @Override
    protected Outbox outbox() {
        return store.units();
    }
}
