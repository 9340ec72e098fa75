package org.wattline.bootstrap.billing;

import org.junit.jupiter.api.AfterAll;
import org.wattline.adapter.postgres.platform.TestDatabase;

class BillsInGuangzhouOnPostgresScenario extends BillsInGuangzhou {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    BillsInGuangzhouOnPostgresScenario() {
        super(BillingDesk.onPostgres(DATABASE));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
