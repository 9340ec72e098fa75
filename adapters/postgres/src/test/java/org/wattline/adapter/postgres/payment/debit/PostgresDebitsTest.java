package org.wattline.adapter.postgres.payment.debit;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.adapter.security.AesVault;
import org.wattline.adapter.security.VaultKeys;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.debit.Debits;
import org.wattline.application.payment.debit.DebitsContract;
import org.wattline.application.payment.debit.Mandates;
import org.wattline.application.platform.Outbox;

class PostgresDebitsTest extends DebitsContract {
    private final PostgresPaymentStore store = PostgresPaymentStore.fresh();
    private final Mandates mandates = new PostgresMandates(store.units(), new AesVault(VaultKeys.generated()));

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected PaymentStore store() {
        return store.ports();
    }

    @Override
    protected Mandates mandates() {
        return mandates;
    }

    @Override
    protected Debits debits() {
        return new PostgresDebits(store.units());
    }

    @Override
    protected Outbox outbox() {
        return store.units();
    }
}
