package org.wattline.adapter.postgres.payment;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.payment.refund.PostgresRefunds;
import org.wattline.adapter.security.AesVault;
import org.wattline.adapter.security.VaultKeys;
import org.wattline.application.payment.MoneyUnderPressureContract;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.platform.Outbox;

class PostgresMoneyUnderPressureTest extends MoneyUnderPressureContract {
    private final PostgresPaymentStore store = PostgresPaymentStore.fresh();
    private final Refunds refunds = new PostgresRefunds(store.units(), new AesVault(VaultKeys.generated()));

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected PaymentStore store() {
        return store.ports();
    }

    @Override
    protected Refunds refunds() {
        return refunds;
    }

    @Override
    protected Outbox outbox() {
        return store.units();
    }
}
