package org.wattline.bootstrap.billing;

import org.junit.jupiter.api.AfterAll;
import org.wattline.adapter.postgres.platform.TestDatabase;

class BillsOfASiteOnPostgresScenario extends BillsOfASite {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    BillsOfASiteOnPostgresScenario() {
        super(BillingDesk.onPostgres(DATABASE));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
