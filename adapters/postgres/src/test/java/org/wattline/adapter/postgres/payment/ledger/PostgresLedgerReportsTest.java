package org.wattline.adapter.postgres.payment.ledger;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.ledger.LedgerPeriods;
import org.wattline.application.payment.ledger.LedgerReports;
import org.wattline.application.payment.ledger.LedgerReportsContract;

class PostgresLedgerReportsTest extends LedgerReportsContract {
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
    protected LedgerPeriods periods() {
        return new PostgresLedgerPeriods(store.units());
    }

    @Override
    protected LedgerReports reports() {
        return new PostgresLedgerReports(store.units());
    }
}
