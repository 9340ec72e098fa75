package org.wattline.adapter.postgres.billing;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.application.billing.BillStore;
import org.wattline.application.billing.proof.KeptBills;
import org.wattline.application.billing.proof.KeptBillsContract;
import org.wattline.application.billing.run.BillRuns;

class PostgresKeptBillsTest extends KeptBillsContract {
    private final PostgresPaymentStore postgres = PostgresPaymentStore.fresh();
    private final BillStore store = new BillStore(
            new PostgresBills(postgres.units()), new PostgresBillViews(postgres.units()), postgres.ports());
    private final PostgresKeptBills kept = new PostgresKeptBills(postgres.units());

    @AfterEach
    void close() {
        postgres.close();
    }

    @Override
    protected BillStore store() {
        return store;
    }

    @Override
    protected BillRuns runs() {
        return new PostgresBillRuns(postgres.units());
    }

    @Override
    protected KeptBills kept() {
        return kept;
    }
}
