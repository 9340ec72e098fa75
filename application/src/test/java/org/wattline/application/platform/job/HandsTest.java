package org.wattline.application.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HandsTest {
    private final AtomicInteger given = new AtomicInteger();

    private Supplier<Optional<Integer>> parts(int count) {
        Iterator<Integer> numbers = IntStream.range(0, count).boxed().iterator();
        return () -> {
            if (!numbers.hasNext()) return Optional.empty();
            given.incrementAndGet();
            return Optional.of(numbers.next());
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void results_are_taken_in_the_order_of_the_parts_however_many_hands_there_are(int hands) {
        List<Integer> taken = new ArrayList<>();
        new Hands(hands).work(parts(100), part -> part * part, taken::add);
        assertThat(taken)
                .isEqualTo(
                        IntStream.range(0, 100).map(part -> part * part).boxed().toList());
    }

    @Test
    void a_part_that_ends_early_waits_for_the_parts_before_it() {
        CountDownLatch later = new CountDownLatch(1);
        List<Integer> taken = new ArrayList<>();
        new Hands(2)
                .work(
                        parts(2),
                        part -> {
                            if (part == 1) later.countDown();
                            else await(later);
                            return part;
                        },
                        taken::add);
        assertThat(taken).containsExactly(0, 1);
    }

    @Test
    void no_more_parts_are_begun_than_hands_and_one_before_results_are_taken() {
        AtomicInteger done = new AtomicInteger();
        new Hands(3).work(parts(50), part -> part, part -> {
            assertThat(given.get() - done.getAndIncrement()).isLessThanOrEqualTo(4);
        });
        assertThat(done).hasValue(50);
    }

    @Test
    void what_a_part_throws_ends_the_work_and_no_later_part_is_taken() {
        List<Integer> taken = new ArrayList<>();
        assertThatThrownBy(() -> new Hands(2)
                        .work(
                                parts(20),
                                part -> {
                                    if (part == 5) throw new IllegalArgumentException("the sixth");
                                    return part;
                                },
                                taken::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the sixth");
        assertThat(taken).containsExactly(0, 1, 2, 3, 4);
        assertThat(given.get()).isLessThanOrEqualTo(8);
    }

    @Test
    void there_is_no_work_without_a_hand() {
        assertThatThrownBy(() -> new Hands(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
