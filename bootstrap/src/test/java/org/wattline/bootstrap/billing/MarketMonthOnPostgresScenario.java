package org.wattline.bootstrap.billing;

import org.junit.jupiter.api.AfterAll;
import org.wattline.adapter.postgres.platform.TestDatabase;

class MarketMonthOnPostgresScenario extends MarketMonth {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    MarketMonthOnPostgresScenario() {
        super(BillingDesk.onPostgres(DATABASE));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
