package org.wattline.adapter.postgres.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** Each holds a part while the other holds one; then they go on until nothing is left. */
    @Test
    void both_of_two_servers_do_parts_of_one_run_and_each_part_is_done_once() throws Exception {
        BillRunId id = new BillRunId(new UUID(1, 10));
        List<List<AccountNo>> parts = IntStream.rangeClosed(1, 8)
                .mapToObj(n -> List.of(AccountNo.of(n)))
                .toList();
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
            runs.divide(id, parts);
            return true;
        });
        CyclicBarrier begun = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<List<Integer>> one = both.submit(() -> server(id, begun));
            Future<List<Integer>> other = both.submit(() -> server(id, begun));
            assertThat(one.get()).isNotEmpty();
            assertThat(other.get()).isNotEmpty();
            assertThat(Stream.concat(one.get().stream(), other.get().stream()))
                    .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        }
        assertThat(runs.tally(id).billed()).isEqualTo(8);
    }

    /** One server with connections of its own. @return the parts that it did */
    private List<Integer> server(BillRunId id, CyclicBarrier begun) {
        PostgresUnits own = new PostgresUnits(database.database(), () -> NOW, UUID::randomUUID);
        BillRuns seen = new PostgresBillRuns(own);
        List<Integer> done = new ArrayList<>();
        while (true) {
            Optional<RunPart> part = SamplePayments.in(own, () -> {
                Optional<RunPart> claimed = seen.claim(id, NOW);
                if (done.isEmpty()) await(begun);
                claimed.ifPresent(each -> seen.finish(each, new BillRuns.Came(1, 1, 0, 0, List.of()), NOW));
                return claimed;
            });
            if (part.isEmpty()) return done;
            done.add(part.get().number());
        }
    }

    private static void await(CyclicBarrier begun) {
        try {
            begun.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("the other server holds no part", e);
        }
    }
}
