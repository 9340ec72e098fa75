package org.wattline.bootstrap.billing;

import org.junit.jupiter.api.AfterAll;
import org.wattline.adapter.postgres.platform.TestDatabase;

class ControlOfBillsOnPostgresScenario extends ControlOfBills {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    ControlOfBillsOnPostgresScenario() {
        super(BillingDesk.onPostgres(DATABASE));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
