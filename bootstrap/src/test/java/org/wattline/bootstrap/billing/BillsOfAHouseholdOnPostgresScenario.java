package org.wattline.bootstrap.billing;

import org.junit.jupiter.api.AfterAll;
import org.wattline.adapter.postgres.platform.TestDatabase;

class BillsOfAHouseholdOnPostgresScenario extends BillsOfAHousehold {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    BillsOfAHouseholdOnPostgresScenario() {
        super(BillingDesk.onPostgres(DATABASE));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
