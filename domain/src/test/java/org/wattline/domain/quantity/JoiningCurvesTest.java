package org.wattline.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class JoiningCurvesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final int NOON = 720;

    private static IntervalEnergy day(LocalDate day, long... values) {
        return IntervalEnergy.milliwattHours(day, NOON, values);
    }

    /** Figures of the days, gaps included, come to those of one curve of all values. */
    @Property(tries = 200)
    void days_put_together_are_the_curve_of_all_their_values(@ForAll @Size(min = 2, max = 20) List<Integer> drawn) {
        long[] values = new long[drawn.size() / 2 * 2];
        Arrays.setAll(values, i -> drawn.get(i) % 3 == 0 ? IntervalEnergy.MISSING : drawn.get(i));
        IntervalEnergy[] days = new IntervalEnergy[values.length / 2];
        Arrays.setAll(days, i -> day(DAY.plusDays(i), values[2 * i], values[2 * i + 1]));
        IntervalEnergy joined = IntervalEnergy.joined(List.of(days));
        IntervalEnergy whole = IntervalEnergy.milliwattHours(DAY, NOON, values);
        assertThat(joined).isEqualTo(whole);
        assertThat(List.of(joined.missing(), joined.sum(), joined.least(), joined.highest(), joined.firstNegative()))
                .isEqualTo(
                        List.of(whole.missing(), whole.sum(), whole.least(), whole.highest(), whole.firstNegative()));
    }

    @Test
    void days_that_do_not_follow_one_another_are_no_curve() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntervalEnergy.joined(List.of(day(DAY, 1, 2), day(DAY.plusDays(2), 3, 4))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntervalEnergy.joined(
                        List.of(day(DAY, 1, 2), IntervalEnergy.milliwattHours(DAY.plusDays(1), 1440, new long[] {3}))));
    }
}
