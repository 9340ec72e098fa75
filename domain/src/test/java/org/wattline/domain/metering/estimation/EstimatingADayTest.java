package org.wattline.domain.metering.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.quantity.IntervalEnergy.MISSING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.estimation.DayEstimate.Applied;
import org.wattline.domain.metering.estimation.DayInputs.Advance;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Ratio;

class EstimatingADayTest {
    private static final MeteringPointNo POINT = MeteringPointNo.of(1);
    private static final AssetNo METER = new AssetNo("M-0001");
    private static final LocalDate DAY = LocalDate.parse("2026-03-04");
    private static final EstimationStep INTERPOLATION = step(EstimationMethod.INTERPOLATION, "maxMinutes", 120);
    private static final EstimationStep PROXY = step(EstimationMethod.PROXY_DAY, "knownPercent", 25);
    private static final EstimationStep AVERAGING = step(EstimationMethod.AVERAGING, "days", 4);
    private static final EstimationStep FROM_SCALAR =
            new EstimationStep(EstimationMethod.FROM_SCALAR, Map.of(), List.of(), "D");
    private static final EstimationStep SUBTRACTIVE =
            new EstimationStep(EstimationMethod.SUBTRACTIVE, Map.of(), List.of(), "D");

    @Test
    void a_short_gap_is_a_line_even_over_midnight() {
        long[] values = flat(8);
        values[10] = MISSING;
        values[0] = MISSING;
        values[11] = 10;
        IntervalDay before = day(DAY.minusDays(1), flat(4), 3);
        DayEstimate made = DayEstimation.of(
                energy(DAY, values),
                List.of(INTERPOLATION),
                new DayInputs(Optional.of(before), Optional.empty(), List.of(), List.of()));
        assertThat(made.energy().at(10)).isEqualTo(9);
        assertThat(made.energy().at(0)).isEqualTo(6);
        assertThat(made.inputs()).containsExactly(before.ref());
        assertThat(made.applied())
                .containsExactly(
                        new Applied(EstimationMethod.INTERPOLATION, 0, 1),
                        new Applied(EstimationMethod.INTERPOLATION, 10, 11));
    }

    @Test
    void a_long_gap_is_filled_as_the_most_similar_day_to_the_scale_of_what_is_known() {
        long[] values = flat(20);
        Arrays.fill(values, 40, 60, MISSING);
        long[] like = flat(10);
        like[50] = 30;
        IntervalDay proxy = day(DAY.minusDays(2), like, 1);
        IntervalDay other = day(DAY.minusDays(1), flat(90), 1);
        DayEstimate made = DayEstimation.of(energy(DAY, values), List.of(INTERPOLATION, PROXY), earlier(other, proxy));
        assertThat(made.energy().at(50)).isEqualTo(60);
        assertThat(made.energy().at(41)).isEqualTo(20);
        assertThat(made.inputs()).containsExactly(proxy.ref());
    }

    @Test
    void a_day_that_never_came_is_the_average_of_its_weekdays() {
        DayEstimate made = DayEstimation.of(
                DayEstimation.nothing(DAY, 15),
                List.of(INTERPOLATION, AVERAGING),
                earlier(
                        day(DAY.minusDays(1), flat(500), 1),
                        day(DAY.minusDays(7), flat(10), 2),
                        day(DAY.minusDays(14), flat(21), 1)));
        assertThat(made.complete()).isTrue();
        assertThat(made.energy()).isEqualTo(energy(DAY, flat(15)));
        assertThat(made.inputs()).hasSize(2);
    }

    @Test
    void without_history_a_profile_gives_out_what_the_register_went() {
        EstimationStep profile =
                new EstimationStep(EstimationMethod.PROFILE, Map.of(), Collections.nCopies(24, 1), "D");
        DayEstimate made = DayEstimation.of(DayEstimation.nothing(DAY, 15), List.of(profile), advanced(0, 1440, 970));
        assertThat(IntervalEnergy.units(made.energy().total())).isEqualTo(970);
        assertThat(made.inputs()).hasSize(2);
    }

    @Test
    void what_readings_leave_for_the_gap_is_given_out_between_them_alone() {
        long[] values = flat(10);
        Arrays.fill(values, 4, 6, MISSING);
        Arrays.fill(values, 50, 52, MISSING);
        DayEstimate made = DayEstimation.of(
                energy(DAY, values), List.of(INTERPOLATION, SUBTRACTIVE), advanced(0, 480, 30 * 10 + 51));
        assertThat(made.energy().at(4) + made.energy().at(5)).isEqualTo(51);
        assertThat(made.energy().at(50)).isEqualTo(10);
        assertThat(made.applied())
                .extracting(Applied::method)
                .containsExactly(EstimationMethod.SUBTRACTIVE, EstimationMethod.INTERPOLATION);
    }

    @Property
    void measured_values_stay_and_the_sum_is_the_registers(@ForAll int seed) {
        Random random = new Random(seed);
        long[] values = random.longs(96, 0, 5_000_000_000L).toArray();
        for (int i = 0; i < 96; i++) if (random.nextInt(4) == 0) values[i] = MISSING;
        values[95] = MISSING;
        long known = Arrays.stream(values).filter(v -> v != MISSING).sum();
        long whole = known + random.nextLong(400_000_000_000L);
        IntervalDay week =
                day(DAY.minusDays(7), random.longs(96, 0, 9_000_000_000L).toArray(), 1);
        DayInputs inputs = new DayInputs(
                Optional.empty(),
                Optional.empty(),
                List.of(week),
                advanced(0, 1440, whole).advances());
        DayEstimate made =
                DayEstimation.of(energy(DAY, values), List.of(INTERPOLATION, PROXY, AVERAGING, FROM_SCALAR), inputs);
        assertThat(made.complete()).isTrue();
        assertThat(made.energy().firstNegative()).isEqualTo(-1);
        assertThat(IntervalEnergy.units(made.energy().total())).isEqualTo(whole);
        for (int i = 0; i < 96; i++)
            if (values[i] != MISSING) assertThat(made.energy().at(i)).isEqualTo(values[i]);
    }

    private static EstimationStep step(EstimationMethod method, String parameter, int value) {
        return new EstimationStep(method, Map.of(parameter, value), List.of(), "D");
    }

    private static long[] flat(long value) {
        long[] values = new long[96];
        Arrays.fill(values, value);
        return values;
    }

    private static IntervalEnergy energy(LocalDate day, long[] values) {
        return IntervalEnergy.milliwattHours(day, 15, values);
    }

    private static IntervalDay day(LocalDate day, long[] values, int version) {
        return new IntervalDay(
                POINT,
                Channel.ACTIVE_IMPORT,
                energy(day, values),
                METER,
                Ratio.ONE,
                ReadingSource.AUTO,
                ReadingQuality.MEASURED,
                version);
    }

    private static DayInputs earlier(IntervalDay... days) {
        return new DayInputs(Optional.empty(), Optional.empty(), List.of(days), List.of());
    }

    private static DayInputs advanced(int from, int to, long units) {
        return new DayInputs(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(new Advance(
                        from,
                        to,
                        units,
                        List.of(
                                new ReadingRef.OfRegisters(POINT, METER, Instant.EPOCH, 1),
                                new ReadingRef.OfRegisters(POINT, METER, Instant.EPOCH.plusSeconds(1), 1)))));
    }
}
