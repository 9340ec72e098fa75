package org.wattline.bootstrap.billing;

import org.junit.jupiter.api.AfterAll;
import org.wattline.adapter.postgres.platform.TestDatabase;

class MonthByMonthOnPostgresScenario extends MonthByMonth {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    MonthByMonthOnPostgresScenario() {
        super(BillingDesk.onPostgres(DATABASE));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
