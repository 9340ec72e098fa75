package org.wattline.application.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Outcome;

/** The promises of {@link Numbers}. */
public abstract class NumbersContract extends PlatformContract {
    @Test
    void a_series_counts_from_one() {
        Numbers numbers = platform().numbers();
        assertThat(List.of(
                        numbers.next("fresh"), numbers.next("fresh"), numbers.next("another"), numbers.next("fresh")))
                .containsExactly(1L, 2L, 1L, 3L);
    }

    @Test
    void the_numbers_of_an_undone_unit_are_never_given_again() {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            Outcome<Long> undone = platform().units().perform(ACT, () -> {
                assertThat(seen.add(platform().numbers().next("undone"))).isTrue();
                return Outcome.refused(SampleRefusal.NOT_TODAY);
            });
            assertThat(undone).isInstanceOf(Outcome.Refused.class);
            assertThat(seen.add(done(() -> platform().numbers().next("undone"))))
                    .isTrue();
        }
    }

    @Test
    void many_at_once_get_different_numbers() throws Exception {
        Set<Long> seen = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> all = IntStream.range(0, 100)
                    .mapToObj(i -> threads.submit(() -> platform().numbers().next("crowded")))
                    .toList();
            for (Future<Long> one : all) seen.add(one.get());
        }
        assertThat(seen).hasSize(100);
    }
}
