package org.wattline.bootstrap.billing;

import org.junit.jupiter.api.AfterAll;
import org.wattline.adapter.postgres.platform.TestDatabase;

class BillOfAFactoryOnPostgresScenario extends BillOfAFactory {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    BillOfAFactoryOnPostgresScenario() {
        super(BillingDesk.onPostgres(DATABASE));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
