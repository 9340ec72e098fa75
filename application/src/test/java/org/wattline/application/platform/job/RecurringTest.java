package org.wattline.application.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurringTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-01T00:00:00Z, 2026-03-01T19:10:00Z",
        "2026-03-01T19:09:59Z, 2026-03-01T19:10:00Z",
        "2026-03-01T19:10:00Z, 2026-03-02T19:10:00Z",
        "2026-12-31T20:00:00Z, 2027-01-01T19:10:00Z"
    })
    void a_daily_job_comes_at_its_time_of_day_in_china(Instant now, Instant next) {
        assertThat(Recurring.daily(LocalTime.of(3, 10), "test").after(now)).isEqualTo(next);
    }

    @Test
    void another_one_comes_after_its_pause() {
        Instant now = Instant.parse("2026-03-01T00:00:00Z");
        assertThat(Recurring.every(Duration.ofMinutes(5), "test").after(now)).isEqualTo("2026-03-01T00:05:00Z");
    }
}
