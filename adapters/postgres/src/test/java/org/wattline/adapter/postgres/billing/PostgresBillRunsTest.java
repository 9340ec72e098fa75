package org.wattline.adapter.postgres.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.application.billing.SampleBills;
import org.wattline.application.billing.run.BillRuns;
import org.wattline.application.billing.run.BillRunsContract;
import org.wattline.application.payment.SamplePayments;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.billing.run.RunPart;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.customer.AccountNo;

class PostgresBillRunsTest extends BillRunsContract {
    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresUnits units = new PostgresUnits(database.database(), () -> NOW, UUID::randomUUID);
    private final PostgresBillRuns runs = new PostgresBillRuns(units);

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected UnitOfWork units() {
        return units;
    }

    @Override
    protected BillRuns runs() {
        return runs;
    }

    @Test
    void two_servers_never_do_the_same_part() {
        BillRunId id = new BillRunId(new UUID(1, 9));
        SamplePayments.in(units, () -> {
            runs.add(BillRun.started(
                    id,
                    BillRun.Kind.CYCLE,
                    UnitPath.COMPANY,
                    List.of(),
                    SampleBills.JANUARY,
                    Through.REVIEWED,
                    "biller",
                    NOW));
            runs.divide(id, List.of(List.of(AccountNo.of(1)), List.of(AccountNo.of(2))));
            return true;
        });
        SamplePayments.in(units, () -> {
            assertThat(runs.claim(id, NOW)).map(RunPart::number).contains(1);
            Optional<RunPart> elsewhere = CompletableFuture.supplyAsync(
                            () -> SamplePayments.in(units, () -> runs.claim(id, NOW)))
                    .join();
            assertThat(elsewhere).map(RunPart::number).contains(2);
            return true;
        });
    }
}
