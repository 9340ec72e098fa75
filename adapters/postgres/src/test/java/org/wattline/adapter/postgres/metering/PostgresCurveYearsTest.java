package org.wattline.adapter.postgres.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.metering.SampleMetering.day;
import static org.wattline.application.metering.SampleMetering.in;
import static org.wattline.application.metering.SampleMetering.metered;
import static org.wattline.application.metering.SampleMetering.stored;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.Readings.Stored;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;

/** Days of a year that has no partition wait in the last one, and move when theirs is made. */
class PostgresCurveYearsTest {
    private static final Instant NOW = Instant.parse("2041-03-01T04:00:00Z");
    private final MeteringStore store = PostgresMetering.SHARED;
    private final MeteringPoint point = stored(store, metered(Register.ACTIVE_IMPORT));

    @Test
    void days_that_came_before_their_year_had_room_stay_and_count_as_known() {
        IntervalDay early = day(point, "2041-12-31", 100);
        IntervalDay other = day(point, "2042-01-01", 200);
        assertThat(keep(early, other)).isEqualTo(new Stored(2, 0, 0));
        assertThat(make(2040, 2041)).contains(Year.of(2040), Year.of(2041), Year.of(2042));
        assertThat(store.readings()
                        .days(
                                List.of(point.no()),
                                List.of(Channel.ACTIVE_IMPORT),
                                Span.of(LocalDate.parse("2041-12-01"), LocalDate.parse("2042-02-01"))))
                .containsExactly(early.numbered(1), other.numbered(1));
        assertThat(keep(early, day(point, "2042-01-01", 300))).isEqualTo(new Stored(0, 1, 1));
        assertThat(make(2040, 2042)).isEmpty();
    }

    private Stored keep(IntervalDay... days) {
        return in(store, () -> store.readings().storeDays(List.of(days), NOW));
    }

    private List<Year> make(int first, int last) {
        PostgresCurveYears years = new PostgresCurveYears(PostgresMetering.UNITS);
        return in(store, () -> years.make(Year.of(first), Year.of(last)));
    }
}
