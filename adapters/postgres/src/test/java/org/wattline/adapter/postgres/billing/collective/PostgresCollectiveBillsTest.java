package org.wattline.adapter.postgres.billing.collective;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.billing.PostgresBillViews;
import org.wattline.adapter.postgres.billing.PostgresBills;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.application.billing.BillStore;
import org.wattline.application.billing.collective.CollectiveBills;
import org.wattline.application.billing.collective.CollectiveBillsContract;
import org.wattline.application.billing.collective.CollectiveGroups;

class PostgresCollectiveBillsTest extends CollectiveBillsContract {
    private final PostgresPaymentStore postgres = PostgresPaymentStore.fresh();
    private final BillStore store = new BillStore(
            new PostgresBills(postgres.units()), new PostgresBillViews(postgres.units()), postgres.ports());
    private final CollectiveGroups groups = new PostgresCollectiveGroups(postgres.units());
    private final CollectiveBills collective = new PostgresCollectiveBills(postgres.units());

    @AfterEach
    void close() {
        postgres.close();
    }

    @Override
    protected BillStore store() {
        return store;
    }

    @Override
    protected CollectiveGroups groups() {
        return groups;
    }

    @Override
    protected CollectiveBills bills() {
        return collective;
    }
}
