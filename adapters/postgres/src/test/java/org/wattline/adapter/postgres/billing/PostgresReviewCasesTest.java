package org.wattline.adapter.postgres.billing;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.application.billing.BillStore;
import org.wattline.application.billing.review.ReviewCases;
import org.wattline.application.billing.review.ReviewCasesContract;

class PostgresReviewCasesTest extends ReviewCasesContract {
    private final PostgresPaymentStore postgres = PostgresPaymentStore.fresh();
    private final BillStore store = new BillStore(
            new PostgresBills(postgres.units()), new PostgresBillViews(postgres.units()), postgres.ports());
    private final PostgresReviewCases cases = new PostgresReviewCases(postgres.units());

    @AfterEach
    void close() {
        postgres.close();
    }

    @Override
    protected BillStore store() {
        return store;
    }

    @Override
    protected ReviewCases cases() {
        return cases;
    }
}
