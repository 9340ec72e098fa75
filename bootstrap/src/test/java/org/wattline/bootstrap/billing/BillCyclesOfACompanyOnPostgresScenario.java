package org.wattline.bootstrap.billing;

import org.junit.jupiter.api.AfterAll;
import org.wattline.adapter.postgres.platform.TestDatabase;

class BillCyclesOfACompanyOnPostgresScenario extends BillCyclesOfACompany {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    BillCyclesOfACompanyOnPostgresScenario() {
        super(BillingDesk.onPostgres(DATABASE));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
