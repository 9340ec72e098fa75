package org.wattline.domain.metering.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.quantity.IntervalEnergy.MISSING;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FiguresOfADayTest {
    @Property
    void one_pass_tells_what_plain_queries_tell(@ForAll int seed) {
        long[] values = new Random(seed)
                .longs(96, -2, 6)
                .map(v -> v == -2 ? MISSING : v)
                .toArray();
        DayFigures figures = new DayFigures();
        figures.take(SampleRules.day(values));
        long[] known = Arrays.stream(values).filter(v -> v != MISSING).sorted().toArray();
        assertThat(figures.sum).isEqualTo(Arrays.stream(known).sum());
        assertThat(figures.missing).isEqualTo(96 - known.length);
        assertThat(figures.least).isEqualTo(known[0]);
        assertThat(figures.highest).isEqualTo(known[known.length - 1]);
        assertThat(figures.third()).isEqualTo(known[known.length - 3]);
        assertThat(figures.zeroRun()).isEqualTo(longest(values, true));
        for (int run : new int[] {1, 2, 3, 95, 96, 97})
            assertThat(figures.equalsInARow(run)).isEqualTo(longest(values, false) >= run);
    }

    @Property
    void what_the_average_tells_of_the_third_highest_is_never_too_much(@ForAll int seed) {
        long[] values = new Random(seed).longs(96, 0, 1_000).toArray();
        DayFigures figures = new DayFigures();
        figures.take(SampleRules.day(values));
        assertThat(figures.thirdAtLeast()).isBetween(0L, figures.third());
        Arrays.fill(values, 7);
        figures.take(SampleRules.day(values));
        assertThat(figures.thirdAtLeast()).isEqualTo(7).isEqualTo(figures.third());
        assertThat(figures.equalsInARow(96)).isTrue();
    }

    private static int longest(long[] values, boolean zeros) {
        int longest = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] == MISSING || zeros != (values[i] == 0)) continue;
            int end = i;
            while (end < values.length && values[end] == values[i]) end++;
            longest = Math.max(longest, end - i);
        }
        return longest;
    }
}
