package org.wattline.application.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CourtesyTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Courtesy courtesy = new Courtesy(nanos::get);

    private void ask(int requests, long millis) {
        for (int i = 0; i < requests; i++) courtesy.served();
        nanos.addAndGet(millis * 1_000_000);
    }

    @Test
    void parts_begin_side_by_side_while_nobody_asks() {
        ask(0, 1_000);
        assertThat(courtesy.begin()).isTrue();
        assertThat(courtesy.begin()).isTrue();
    }

    @Test
    void parts_are_done_one_by_one_while_people_ask() {
        ask(20, 1_000);
        assertThat(courtesy.begin()).isTrue();
        assertThat(courtesy.begin()).isFalse();
        courtesy.end();
        assertThat(courtesy.begin()).isTrue();
    }

    @Test
    void a_probe_now_and_then_holds_nothing_up() {
        ask(19, 1_000);
        assertThat(courtesy.begin()).isTrue();
        assertThat(courtesy.begin()).isTrue();
    }

    @Test
    void parts_are_side_by_side_again_when_people_have_gone() {
        ask(1_000, 1_000);
        assertThat(courtesy.begin()).isTrue();
        assertThat(courtesy.begin()).isFalse();
        ask(0, 100);
        assertThat(courtesy.begin()).isTrue();
    }

    @Test
    void all_parts_are_done_however_much_people_ask() {
        ask(1_000, 1_000);
        List<Integer> left = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6));
        List<Integer> taken = new ArrayList<>();
        new Hands(3, courtesy)
                .work(
                        () -> left.isEmpty() ? Optional.empty() : Optional.of(left.removeFirst()),
                        part -> part,
                        taken::add);
        assertThat(taken).containsExactly(1, 2, 3, 4, 5, 6);
    }
}
