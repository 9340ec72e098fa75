package org.wattline.bootstrap.billing;

import org.junit.jupiter.api.AfterAll;
import org.wattline.adapter.postgres.platform.TestDatabase;

class TermsJudgedAlikeOnPostgresScenario extends TermsJudgedAlike {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    TermsJudgedAlikeOnPostgresScenario() {
        super(BillingDesk.onPostgres(DATABASE));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
