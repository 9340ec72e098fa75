package org.wattline.bootstrap.billing;

import org.junit.jupiter.api.AfterAll;
import org.wattline.adapter.postgres.platform.TestDatabase;

class InputsToldLateOnPostgresScenario extends InputsToldLate {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    InputsToldLateOnPostgresScenario() {
        super(BillingDesk.onPostgres(DATABASE));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
