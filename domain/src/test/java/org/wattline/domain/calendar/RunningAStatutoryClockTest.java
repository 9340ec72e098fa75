package org.wattline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.domain.kernel.Zone;

class RunningAStatutoryClockTest {
    private static final StatutoryClock CLOCK =
            new StatutoryClock(SampleCalendars.CHINA_2026, WorkHours.parse("08:30-17:00"));
    private static final Allowance THREE_DAYS = new Allowance.WorkingDays(3);

    @ParameterizedTest
    @CsvSource({
        "2026-04-29T07:00,2026-04-29,2026-04-29T08:30",
        "2026-04-29T08:30,2026-04-29,2026-04-29T08:30",
        "2026-04-29T17:00,2026-04-29,2026-04-29T17:00",
        "2026-04-29T17:01,2026-04-30,2026-04-30T08:30",
        "2026-04-30T18:00,2026-05-06,2026-05-06T08:30",
        "2026-05-09T10:00,2026-05-09,2026-05-09T10:00",
        "2026-05-10T10:00,2026-05-11,2026-05-11T08:30"
    })
    void what_arrives_outside_office_hours_counts_as_arriving_at_the_next_opening(
            String accepted, LocalDate dayZero, String start) {
        assertThat(CLOCK.dayZero(at(accepted))).isEqualTo(dayZero);
        assertThat(CLOCK.startOf(at(accepted))).isEqualTo(at(start));
    }

    @Test
    void the_customers_own_time_is_taken_off() {
        Instant accepted = at("2026-03-02T10:00");
        assertThat(CLOCK.deadline(accepted, THREE_DAYS, List.of())).contains(Deadline.endOf(LocalDate.of(2026, 3, 5)));
        Pause twoDays = Pause.of(at("2026-03-03T16:00"), at("2026-03-05T09:00"));
        assertThat(CLOCK.deadline(accepted, THREE_DAYS, List.of(twoDays)))
                .contains(Deadline.endOf(LocalDate.of(2026, 3, 9)));
        Pause duringOneDay = Pause.of(at("2026-03-03T09:00"), at("2026-03-03T16:00"));
        assertThat(CLOCK.deadline(accepted, THREE_DAYS, List.of(duringOneDay)))
                .contains(Deadline.endOf(LocalDate.of(2026, 3, 5)));
        assertThat(CLOCK.deadline(accepted, THREE_DAYS, List.of(Pause.since(at("2026-03-04T09:00")))))
                .isEmpty();
    }

    @Test
    void hours_and_minutes_run_round_the_clock_and_stop_in_pauses() {
        Instant reported = at("2026-02-17T23:50");
        Allowance arrival = Allowance.parse("MIN", "45");
        assertThat(CLOCK.deadline(reported, arrival, List.of())).contains(Deadline.at(at("2026-02-18T00:35")));
        Pause inside = Pause.of(at("2026-02-18T00:00"), at("2026-02-18T00:10"));
        Pause overlapping = Pause.of(at("2026-02-18T00:05"), at("2026-02-18T00:15"));
        assertThat(CLOCK.deadline(reported, arrival, List.of(overlapping, inside)))
                .contains(Deadline.at(at("2026-02-18T00:50")));
    }

    @Test
    void the_light_warns_from_the_working_day_before_and_turns_red_after_the_due_day() {
        Instant accepted = at("2026-04-29T10:00");
        assertThat(CLOCK.light(accepted, THREE_DAYS, List.of(), at("2026-04-29T23:00")))
                .isEqualTo(Light.GREEN);
        assertThat(CLOCK.light(accepted, THREE_DAYS, List.of(), at("2026-05-05T12:00")))
                .isEqualTo(Light.GREEN);
        assertThat(CLOCK.light(accepted, THREE_DAYS, List.of(), at("2026-05-06T00:00")))
                .isEqualTo(Light.YELLOW);
        assertThat(CLOCK.light(accepted, THREE_DAYS, List.of(), at("2026-05-07T23:59")))
                .isEqualTo(Light.YELLOW);
        assertThat(CLOCK.light(accepted, THREE_DAYS, List.of(), at("2026-05-08T00:00")))
                .isEqualTo(Light.RED);
        assertThat(CLOCK.light(accepted, THREE_DAYS, List.of(Pause.since(accepted)), at("2026-06-01T00:00")))
                .isEqualTo(Light.PAUSED);
    }

    @Test
    void allowances_are_read_as_the_table_writes_them() {
        assertThat(Allowance.parse("WD", "3")).isEqualTo(THREE_DAYS);
        assertThat(Allowance.parse("DAY", "365")).isEqualTo(new Allowance.Days(365));
        assertThat(Allowance.parse("HOUR", "0.75")).isEqualTo(new Allowance.Elapsed(Duration.ofMinutes(45)));
        assertThat(CLOCK.deadline(at("2026-01-31T12:00"), new Allowance.Days(7), List.of()))
                .contains(Deadline.endOf(LocalDate.of(2026, 2, 7)));
        assertThatIllegalArgumentException().isThrownBy(() -> Allowance.parse("WD", "2.5"));
        assertThatIllegalArgumentException().isThrownBy(() -> Allowance.parse("YEAR", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> WorkHours.parse("17:00-08:30"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Zone.CHINA).toInstant();
    }
}
