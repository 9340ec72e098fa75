package org.wattline.adapter.postgres.payment.bank;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.bank.FileLines;
import org.wattline.application.payment.bank.StrayReceipts;
import org.wattline.application.payment.bank.TakingInBankFilesContract;
import org.wattline.application.platform.Outbox;

class PostgresBankFilesTest extends TakingInBankFilesContract {
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
    protected StrayReceipts receipts() {
        return new PostgresStrayReceipts(store.units());
    }

    @Override
    protected FileLines lines() {
        return new PostgresFileLines(store.units());
    }

    @Override
    protected Outbox outbox() {
        return store.units();
    }
}
