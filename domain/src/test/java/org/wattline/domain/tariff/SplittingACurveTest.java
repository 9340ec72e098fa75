package org.wattline.domain.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;

class SplittingACurveTest {
    private static final TouCalendar HUBEI = SampleTariffs.HUBEI_CALENDAR;
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    @Test
    void a_month_of_even_load_falls_to_the_periods_by_their_hours() {
        long[] values = new long[31 * 96];
        Arrays.fill(values, IntervalEnergy.PER_KWH);
        assertThat(split(IntervalEnergy.milliwattHours(JANUARY, 15, values)))
                .containsExactly(
                        java.util.Map.entry(Period.SHARP, Energy.kwh(31 * 8)),
                        java.util.Map.entry(Period.PEAK, Energy.kwh(31 * 24)),
                        java.util.Map.entry(Period.FLAT, Energy.kwh(31 * 32)),
                        java.util.Map.entry(Period.VALLEY, Energy.kwh(31 * 32)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30,17:45,PEAK", "2026-06-30,18:00,SHARP", "2026-06-30,19:45,SHARP", "2026-06-30,20:00,PEAK",
        "2026-07-01,18:00,PEAK", "2026-07-01,20:00,SHARP", "2026-07-01,23:45,PEAK", "2026-07-01,00:00,VALLEY",
        "2026-08-31,20:15,SHARP", "2026-09-01,20:15,PEAK", "2026-09-01,05:45,VALLEY", "2026-09-01,06:00,FLAT"
    })
    void each_interval_falls_to_its_period_on_both_sides_of_every_edge(LocalDate day, LocalTime at, String period) {
        long[] values = new long[3 * 96];
        values[96 + at.toSecondOfDay() / 900] = 1;
        IntervalEnergy curve = IntervalEnergy.milliwattHours(day.minusDays(1), 15, values);
        assertThat(split(curve).get(Period.parse(period))).isEqualTo(Energy.kwh("0.000001"));
    }

    @Property
    void the_parts_sum_to_the_whole_wherever_the_curve_is_cut(
            @ForAll("curves") IntervalEnergy curve, @ForAll @IntRange(min = 1, max = 39) int cut) {
        SortedMap<Period, Energy> whole = split(curve);
        assertThat(Energy.sum(whole.values())).isEqualTo(curve.total());
        LocalDate day = curve.firstDay().plusDays(cut);
        SortedMap<Period, Energy> before = split(curve.within(Span.of(curve.firstDay(), day)));
        SortedMap<Period, Energy> after = split(curve.within(Span.startingOn(day)));
        whole.forEach((period, energy) -> assertThat(
                        before.getOrDefault(period, Energy.ZERO).plus(after.getOrDefault(period, Energy.ZERO)))
                .isEqualTo(energy));
    }

    @Provide
    Arbitrary<IntervalEnergy> curves() {
        Arbitrary<Integer> minutes = Arbitraries.of(5, 15, 30);
        Arbitrary<Integer> start = Arbitraries.integers().between(0, 700);
        Arbitrary<Long> load = Arbitraries.longs().between(1, 900_000_000);
        return net.jqwik.api.Combinators.combine(minutes, start, load).as((step, offset, most) -> {
            long[] values = new long[40 * 1440 / step];
            java.util.Random random = new java.util.Random(offset + most);
            for (int i = 0; i < values.length; i++) values[i] = random.nextLong(most + 1);
            return IntervalEnergy.milliwattHours(JANUARY.plusDays(offset), step, values);
        });
    }

    @Test
    void a_curve_with_a_gap_is_refused_with_the_first_gap_named() {
        long[] values = new long[2 * 96];
        values[96 + 73] = IntervalEnergy.MISSING;
        values[96 + 80] = IntervalEnergy.MISSING;
        assertRefused(
                HUBEI.split(IntervalEnergy.milliwattHours(JANUARY, 15, values)),
                "tariff.missing-intervals",
                "the curve lacks 2 intervals, the first at 2026-01-02 18:15");
    }

    @Test
    void a_negative_interval_is_refused() {
        long[] values = new long[96];
        values[4] = -1;
        assertRefused(
                HUBEI.split(IntervalEnergy.milliwattHours(JANUARY, 15, values)),
                "tariff.negative-interval",
                "the energy at 2026-01-01 01:00 is negative");
    }

    @Test
    void intervals_that_straddle_a_period_are_refused_and_hours_are_fine_where_periods_change_on_the_hour() {
        IntervalEnergy hours = IntervalEnergy.milliwattHours(JANUARY, 60, new long[24]);
        assertThat(split(hours)).hasSize(4);
        assertRefused(
                HUBEI.split(IntervalEnergy.milliwattHours(JANUARY, 240, new long[6])),
                "tariff.interval-too-long",
                "intervals of 240 minutes straddle the periods of HB-TOU@2024");
    }

    @Test
    void a_calendar_that_is_not_in_force_or_has_rules_it_does_not_compute_splits_nothing() {
        IntervalEnergy early = IntervalEnergy.milliwattHours(LocalDate.of(2024, 4, 30), 60, new long[48]);
        assertRefused(HUBEI.split(early), "tariff.not-in-force", "HB-TOU@2024 is not in force on 2024-04-30");
        TouCalendar special =
                new TouCalendar(HUBEI.provision(), HUBEI.seasons(), List.of("春节 10:00-14:00 DEEP_VALLEY"));
        assertRefused(
                special.split(IntervalEnergy.milliwattHours(JANUARY, 60, new long[24])),
                "tariff.special-days",
                "a rule of HB-TOU@2024 for special days is not computed: 春节 10:00-14:00 DEEP_VALLEY");
    }

    private static SortedMap<Period, Energy> split(IntervalEnergy curve) {
        if (HUBEI.split(curve) instanceof Outcome.Done<SortedMap<Period, Energy>>(var sums)) return sums;
        throw new AssertionError("refused");
    }

    private static void assertRefused(Outcome<?> outcome, String code, String title) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.why().code()).isEqualTo(code);
            assertThat(refused.why().title().en()).isEqualTo(title);
        });
    }
}
