package org.wattline.adapter.postgres.payment.netting;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.netting.NettingAuthorisations;
import org.wattline.application.payment.netting.NettingContract;
import org.wattline.application.payment.netting.Nettings;
import org.wattline.application.platform.Outbox;

class PostgresNettingTest extends NettingContract {
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
    protected NettingAuthorisations authorisations() {
        return new PostgresNettingAuthorisations(store.units());
    }

    @Override
    protected Nettings nettings() {
        return new PostgresNettings(store.units());
    }

    @Override
    protected Outbox outbox() {
        return store.units();
    }
}
