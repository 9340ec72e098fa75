package org.wattline.domain.metering.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.quantity.IntervalEnergy.MISSING;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wattline.domain.quantity.IntervalEnergy;

class GapsOfACurveTest {
    private final long[] values = new long[96];

    @Test
    void two_missing_points_are_passed_and_three_are_not() {
        values[5] = MISSING;
        values[90] = MISSING;
        assertThat(CurveGaps.of(day())).isEqualTo(new CurveGaps(2, 15)).matches(CurveGaps::passed);
        values[6] = MISSING;
        assertThat(CurveGaps.of(day())).isEqualTo(new CurveGaps(3, 30)).matches(gaps -> !gaps.passed());
    }

    @Test
    void a_gap_of_two_hours_is_filled_along_a_line() {
        values[0] = 900;
        Arrays.fill(values, 1, 9, MISSING);
        assertThat(Arrays.stream(new int[] {0, 1, 4, 8, 9})
                        .mapToLong(CurveGaps.filled(day())::at)
                        .toArray())
                .containsExactly(900, 800, 500, 100, 0);
    }

    @Test
    void longer_gaps_and_those_at_the_ends_of_the_day_stay() {
        Arrays.fill(values, 0, 2, MISSING);
        Arrays.fill(values, 20, 29, MISSING);
        Arrays.fill(values, 95, 96, MISSING);
        assertThat(CurveGaps.filled(day())).isEqualTo(day());
    }

    private IntervalEnergy day() {
        return IntervalEnergy.milliwattHours(LocalDate.parse("2026-01-01"), 15, values);
    }
}
