package org.wattline.domain.billing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a run will be over is told by the pace of its work, not by the time since it began. */
class PaceOfARunTest {
    private static final Instant BEGUN = Instant.parse("2026-02-01T02:00:00Z");

    /** A part of 500 accounts every ten seconds; after some of them nothing happens for two hours. */
    private static List<PartDone> parts(int many, int... restedAfter) {
        List<PartDone> parts = new ArrayList<>();
        Instant at = BEGUN;
        for (int i = 0; i < many; i++) {
            at = at.plusSeconds(10);
            for (int rest : restedAfter) if (rest == i) at = at.plusSeconds(7_200);
            parts.add(new PartDone(at, 500));
        }
        Collections.reverse(parts);
        return parts;
    }

    @Test
    void accounts_that_are_left_take_as_long_as_those_that_were_done() {
        assertThat(Pace.of(BEGUN, parts(30)).of(50_000)).isEqualTo(Duration.ofSeconds(1_000));
        assertThat(Pace.of(BEGUN, parts(1)).of(1_000)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void pauses_and_outages_do_not_count() {
        assertThat(Pace.of(BEGUN, parts(30, 7)).of(50_000)).isEqualTo(Duration.ofSeconds(1_000));
        assertThat(Pace.of(BEGUN, parts(30, 0, 12, 29)).of(50_000)).isEqualTo(Duration.ofSeconds(1_000));
        assertThat(Pace.of(BEGUN, parts(2, 1)).of(1_000)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void of_a_long_run_the_last_parts_count_and_what_was_before_them_does_not() {
        List<PartDone> last = parts(1_000, 3).subList(0, Pace.PARTS);
        assertThat(Pace.of(BEGUN, last).of(50_000)).isEqualTo(Duration.ofSeconds(1_000));
    }

    @Test
    void a_run_that_has_done_nothing_has_no_pace() {
        Pace none = Pace.of(BEGUN, List.of());
        assertThat(none.accounts()).isZero();
        assertThatThrownBy(() -> none.of(1)).isInstanceOf(IllegalStateException.class);
    }
}
