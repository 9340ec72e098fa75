package org.wattline.domain.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wattline.domain.tariff.SampleTariffs.ranges;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.domain.calendar.SampleCalendars;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;

class DayKindsAndSpecialDaysTest {
    private static final Set<Month> ALL_YEAR = EnumSet.allOf(Month.class);
    private static final Provision PROVISION = SampleTariffs.provision("T-TOU", "1", "n");

    /** Working days have a peak to the minute; days off are valley; sharp on hot days outside July to September; deep valley at the festivals. */
    private static final TouCalendar CALENDAR = new TouCalendar(
            PROVISION,
            List.of(
                    season("PEAK=08:07-11:33 VALLEY=00:00-08:07,11:33-24:00").on(DayKind.WORKED),
                    season("VALLEY=00:00-24:00").on(DayKind.FREE)),
            List.of(
                    new DayRule(
                            ALL_YEAR,
                            new DayRule.OnHolidays(Set.of("春节", "劳动节", "国庆节"), 1),
                            ranges("10:00-14:00"),
                            Period.DEEP_VALLEY),
                    new DayRule(
                            EnumSet.complementOf(EnumSet.range(Month.JULY, Month.SEPTEMBER)),
                            new DayRule.OnDeclared("HOT"),
                            ranges("11:00-12:00 15:00-17:00"),
                            Period.SHARP)),
            List.of());

    private static final DayFacts FACTS = DayFacts.of(
            SampleCalendars.CHINA_2026,
            new DeclaredDays(
                    "HOT",
                    Span.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)),
                    new TreeSet<>(Set.of(LocalDate.of(2026, 6, 10), LocalDate.of(2026, 7, 10)))));

    @ParameterizedTest
    @CsvSource({
        "2026-06-11, 08:06, VALLEY",
        "2026-06-11, 08:07, PEAK",
        "2026-06-11, 11:32, PEAK",
        "2026-06-11, 11:33, VALLEY",
        "2026-06-13, 09:00, VALLEY",
        "2026-05-09, 09:00, PEAK",
        "2026-06-19, 09:00, VALLEY",
        "2026-06-19, 10:00, VALLEY",
        "2026-05-01, 10:00, DEEP_VALLEY",
        "2026-05-01, 13:59, DEEP_VALLEY",
        "2026-05-01, 14:00, VALLEY",
        "2026-10-05, 12:00, DEEP_VALLEY",
        "2026-06-10, 11:00, SHARP",
        "2026-06-10, 12:00, VALLEY",
        "2026-06-10, 15:00, SHARP",
        "2026-07-10, 11:00, PEAK"
    })
    void a_minute_belongs_to_the_period_that_month_kind_of_day_and_special_rules_give_it(
            LocalDate day, LocalTime at, String period) {
        int minute = at.toSecondOfDay() / 60;
        assertThat(done(CALENDAR.pattern(day, FACTS)).at(minute)).isEqualTo(Period.parse(period));
        long[] values = new long[3 * 1440];
        values[1440 + minute] = 1;
        IntervalEnergy curve = IntervalEnergy.milliwattHours(day.minusDays(1), 1, values);
        SortedMap<Period, Energy> split = done(CALENDAR.split(curve, FACTS));
        assertThat(split.get(Period.parse(period))).isEqualTo(Energy.kwh("0.000001"));
    }

    @Test
    void only_holidays_of_enough_days_count_where_the_rule_says_so() {
        TouCalendar anhui = new TouCalendar(
                PROVISION,
                List.of(season("FLAT=00:00-24:00")),
                List.of(new DayRule(
                        ALL_YEAR, new DayRule.OnHolidays(Set.of(), 4), ranges("11:00-15:00"), Period.DEEP_VALLEY)),
                List.of());
        assertThat(deepValley(anhui, LocalDate.of(2026, 4, 5))).isFalse();
        assertThat(deepValley(anhui, LocalDate.of(2026, 5, 5))).isTrue();
    }

    @Test
    void rest_days_have_hours_of_their_own_by_kind_of_day() {
        TouCalendar shanghai = new TouCalendar(
                PROVISION,
                List.of(season("FLAT=06:00-22:00 VALLEY=00:00-06:00,22:00-24:00")),
                List.of(new DayRule(
                        EnumSet.range(Month.FEBRUARY, Month.JUNE),
                        new DayRule.OnKinds(DayKind.FREE),
                        ranges("00:00-06:00 22:00-24:00"),
                        Period.DEEP_VALLEY)),
                List.of());
        assertThat(deepValley(shanghai, LocalDate.of(2026, 6, 13))).isTrue();
        assertThat(deepValley(shanghai, LocalDate.of(2026, 5, 9))).isFalse();
        assertThat(deepValley(shanghai, LocalDate.of(2026, 7, 11))).isFalse();
    }

    @Test
    void a_curve_is_not_split_by_days_of_which_nothing_is_known() {
        IntervalEnergy next = IntervalEnergy.milliwattHours(LocalDate.of(2027, 1, 1), 1, new long[1440]);
        assertThat(refusal(CALENDAR.split(next, FACTS)))
                .isEqualTo("the hours of T-TOU@1 go by holidays, and those of 2027 are not known");
        IntervalEnergy june = IntervalEnergy.milliwattHours(LocalDate.of(2026, 6, 1), 1, new long[1440]);
        assertThat(refusal(CALENDAR.split(june, DayFacts.of(SampleCalendars.CHINA_2026))))
                .isEqualTo("the hours of T-TOU@1 go by the days declared as HOT; of 2026-06-01 it is not known");
        assertThat(refusal(CALENDAR.split(june))).contains("go by holidays");
    }

    @Test
    void intervals_may_be_as_long_as_no_period_changes_within_them() {
        IntervalEnergy quarter = IntervalEnergy.milliwattHours(LocalDate.of(2026, 6, 11), 15, new long[96]);
        assertThat(refusal(CALENDAR.split(quarter, FACTS)))
                .isEqualTo("intervals of 15 minutes straddle the periods of T-TOU@1");
    }

    @Test
    void a_season_per_kind_of_day_covers_each_kind_once() {
        TouSeason worked = season("FLAT=00:00-24:00").on(DayKind.WORKED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TouCalendar.of(PROVISION, worked))
                .withMessage("no season has month 1, HOLIDAY_ON_WEEKDAY: T-TOU@1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TouCalendar.of(PROVISION, worked, season("FLAT=00:00-24:00")))
                .withMessage("two seasons have month 1, WEEKDAY: T-TOU@1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> season("FLAT=00:00-12:00 PEAK=12:01-24:00"))
                .withMessageStartingWith("no period at 12:00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> season("FLAT=00:00-12:00 PEAK=11:59-24:00"))
                .withMessageStartingWith("two periods at 11:59: FLAT and PEAK");
    }

    @Test
    void by_the_week_alone_holidays_do_not_matter() {
        TouCalendar week = TouCalendar.of(
                PROVISION,
                season("PEAK=00:00-24:00").on(DayKind.MONDAY_TO_FRIDAY),
                season("VALLEY=00:00-24:00").on(DayKind.SATURDAY_AND_SUNDAY));
        assertThat(done(week.pattern(LocalDate.of(2026, 5, 1), FACTS)).at(0)).isEqualTo(Period.PEAK);
        assertThat(done(week.pattern(LocalDate.of(2026, 5, 9), FACTS)).at(0)).isEqualTo(Period.VALLEY);
    }

    private static boolean deepValley(TouCalendar calendar, LocalDate day) {
        return done(calendar.pattern(day, FACTS)).ranges().containsKey(Period.DEEP_VALLEY);
    }

    private static TouSeason season(String periods) {
        Map<Period, List<DayRange>> ranges = new java.util.TreeMap<>();
        for (String each : periods.split(" ", -1))
            ranges.put(Period.parse(each.split("=", -1)[0]), ranges(each.split("=", -1)[1].replace(',', ' ')));
        return TouSeason.of(ALL_YEAR, ranges);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal why) ->
                throw new AssertionError(why.title().en());
        };
    }

    private static String refusal(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(Refusal why))
            return why.title().en();
        throw new AssertionError("not refused");
    }
}
