package org.wattline.domain.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What a crash undoes of a run is a part for each that was under way: little of small runs as well. */
class DividingARunTest {
    @Test
    void small_runs_have_parts_of_25_middling_ones_forty_and_large_ones_parts_of_500() {
        assertThat(RunPart.size(1)).isEqualTo(25);
        assertThat(RunPart.size(501)).isEqualTo(25);
        assertThat(RunPart.size(1_001)).isEqualTo(25);
        assertThat(RunPart.size(1_040)).isEqualTo(26);
        assertThat(RunPart.size(10_000)).isEqualTo(250);
        assertThat(RunPart.size(20_000)).isEqualTo(500);
        assertThat(RunPart.size(10_000_000)).isEqualTo(500);
    }

    /** Issue 5: after kill -9 at most 5 % of the work is done again. A server has a part under way for each of its processors. */
    @Property(tries = 200)
    void what_a_killed_server_of_two_processors_has_under_way_is_at_most_a_twentieth_of_a_run_of_1000_or_more(
            @ForAll @IntRange(min = 1_000, max = 1_000_000) int accounts) {
        assertThat(2 * RunPart.size(accounts) * 20).isLessThanOrEqualTo(accounts);
    }

    @Property(tries = 200)
    void a_part_is_at_most_a_twentieth_of_a_run_of_500_or_more(
            @ForAll @IntRange(min = 500, max = 100_000) int accounts) {
        assertThat(RunPart.size(accounts) * 20).isLessThanOrEqualTo(accounts);
    }
}
