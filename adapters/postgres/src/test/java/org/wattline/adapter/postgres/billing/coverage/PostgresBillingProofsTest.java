package org.wattline.adapter.postgres.billing.coverage;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.application.billing.coverage.BillingProofs;
import org.wattline.application.billing.coverage.BillingProofsContract;
import org.wattline.application.platform.UnitOfWork;

class PostgresBillingProofsTest extends BillingProofsContract {
    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresUnits units = new PostgresUnits(database.database(), () -> NOW, UUID::randomUUID);
    private final PostgresBillingProofs proofs = new PostgresBillingProofs(units);

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected UnitOfWork units() {
        return units;
    }

    @Override
    protected BillingProofs proofs() {
        return proofs;
    }
}
