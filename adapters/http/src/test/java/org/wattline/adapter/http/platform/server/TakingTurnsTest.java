package org.wattline.adapter.http.platform.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.kernel.Version;

class TakingTurnsTest {
    private final Turns turns = new Turns();
    private final AtomicInteger balance = new AtomicInteger();

    /** Reads, lets others go ahead, and writes unless one of them wrote. */
    private int pay() {
        int seen = balance.get();
        Thread.onSpinWait();
        if (!balance.compareAndSet(seen, seen + 1)) throw new StaleState("balance", "1", new Version(1));
        return seen;
    }

    @Test
    void all_that_meet_at_one_resource_are_carried_out_once() throws Exception {
        List<Future<Integer>> paid = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 3_000; i++) paid.add(clients.submit(() -> turns.take("/v1/accounts/1", this::pay)));
        }
        for (Future<Integer> each : paid) assertThat(each.get()).isBetween(0, 2_999);
        assertThat(balance).hasValue(3_000);
    }

    @Test
    void what_meets_others_every_time_is_told_so() {
        AtomicInteger tries = new AtomicInteger();
        assertThatThrownBy(() -> turns.take("/v1/accounts/1", () -> {
                    throw new StaleState("balance", "1", new Version(tries.incrementAndGet()));
                }))
                .isInstanceOf(StaleState.class);
        assertThat(tries).hasValue(9);
    }
}
