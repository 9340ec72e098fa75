package org.wattline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wattline.domain.calendar.SampleCalendars.CHINA_2026;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.domain.kernel.Span;

class CountingWorkingDaysTest {
    /** Golden vector E2-1. */
    @ParameterizedTest
    @CsvSource({
        "2026-04-29,3,2026-05-07",
        "2026-04-29,5,2026-05-09",
        "2026-04-29,15,2026-05-22",
        "2026-04-29,20,2026-05-29",
        "2026-02-11,10,2026-03-03",
        "2026-04-29,0,2026-04-29"
    })
    void working_days_skip_holidays_and_count_make_up_days(LocalDate accepted, int days, LocalDate due) {
        assertThat(CHINA_2026.addWorkingDays(accepted, days)).isEqualTo(due);
    }

    @Test
    void holidays_and_make_up_days_are_told_apart() {
        assertThat(CHINA_2026.isWorkingDay(LocalDate.of(2026, 10, 7))).isFalse();
        assertThat(CHINA_2026.isWorkingDay(LocalDate.of(2026, 10, 8))).isTrue();
        assertThat(CHINA_2026.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(CHINA_2026.isWorkingDay(LocalDate.of(2026, 10, 11))).isFalse();
        assertThat(CHINA_2026.holidayOn(LocalDate.of(2026, 2, 17)))
                .map(Holiday::name)
                .contains("春节");
        assertThat(CHINA_2026.covers(2026)).isTrue();
        assertThat(CHINA_2026.covers(2027)).isFalse();
    }

    @Test
    void a_contradictory_calendar_is_refused() {
        LocalDate day = LocalDate.of(2026, 1, 2);
        Holiday holiday = new Holiday("元旦", Span.of(day, day.plusDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar("x", List.of(holiday), new TreeSet<>(List.of(day))));
        assertThatIllegalArgumentException().isThrownBy(() -> CHINA_2026.and(CHINA_2026));
        assertThatIllegalArgumentException().isThrownBy(() -> CHINA_2026.addWorkingDays(day, -1));
    }

    @Property
    void counting_back_gives_the_days_that_were_added(
            @ForAll @IntRange(max = 364) int offset, @ForAll @IntRange(max = 60) int days) {
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(offset);
        assertThat(CHINA_2026.workingDaysBetween(start, CHINA_2026.addWorkingDays(start, days)))
                .isEqualTo(days);
    }
}
