package org.wattline.adapter.postgres.billing;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.application.billing.document.BillTemplates;
import org.wattline.application.billing.document.BillTemplatesContract;
import org.wattline.application.platform.UnitOfWork;

class PostgresBillTemplatesTest extends BillTemplatesContract {
    private final PostgresPaymentStore postgres = PostgresPaymentStore.fresh();
    private final PostgresBillTemplates templates = new PostgresBillTemplates(postgres.units(), SHIPPED);

    @AfterEach
    void close() {
        postgres.close();
    }

    @Override
    protected BillTemplates templates() {
        return templates;
    }

    @Override
    protected UnitOfWork work() {
        return postgres.units();
    }
}
