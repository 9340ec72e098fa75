package org.wattline.adapter.postgres.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wattline.application.platform.NumbersContract;
import org.wattline.application.platform.Platform;
import org.wattline.domain.kernel.Outcome;

class PostgresNumbersTest extends NumbersContract {
    private final Platform platform = PostgresPlatform.shared();

    @Override
    protected Platform platform() {
        return platform;
    }

    @Test
    @Timeout(60)
    void the_first_numbers_are_given_while_units_hold_all_connections() throws Exception {
        try (TestDatabase fresh = TestDatabase.fresh();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            PostgresPlatform crowded = new PostgresPlatform(fresh);
            CyclicBarrier allInside = new CyclicBarrier(TestDatabase.CONNECTIONS);
            List<Future<Outcome<Long>>> units = IntStream.range(0, TestDatabase.CONNECTIONS)
                    .mapToObj(i -> threads.submit(() -> crowded.units().perform(ACT, () -> {
                        await(allInside);
                        return Outcome.done(crowded.numbers().next("payment"));
                    })))
                    .toList();
            Set<Long> given = new HashSet<>();
            for (Future<Outcome<Long>> unit : units) given.add(value(unit.get()));
            assertThat(given).hasSize(TestDatabase.CONNECTIONS);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
