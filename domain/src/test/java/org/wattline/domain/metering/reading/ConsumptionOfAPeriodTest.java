package org.wattline.domain.metering.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT_FLAT;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT_PEAK;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT_SHARP;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT_VALLEY;
import static org.wattline.domain.metering.SamplePoints.NEW;
import static org.wattline.domain.metering.SamplePoints.OLD;
import static org.wattline.domain.metering.SamplePoints.day;
import static org.wattline.domain.metering.SamplePoints.done;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.SamplePoints;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Ratio;

class ConsumptionOfAPeriodTest {
    private static final Span JANUARY = Span.of(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01"));

    @Test
    void e1_1_the_difference_is_multiplied() {
        MeteringPoint point = SamplePoints.metered("300/5", "10000/100", ACTIVE_IMPORT);
        PeriodConsumption consumption = consumption(
                point,
                reading(OLD, "2026-01-01", Map.of(ACTIVE_IMPORT, "1229.22")),
                reading(OLD, "2026-02-01", Map.of(ACTIVE_IMPORT, "1284.37")));
        assertThat(consumption.energy(ACTIVE_IMPORT)).isEqualTo(Energy.kwh(330_900));
    }

    @Test
    void e1_2_the_rates_add_up_to_the_total() {
        MeteringPoint point = SamplePoints.metered(
                "1",
                "1",
                ACTIVE_IMPORT,
                ACTIVE_IMPORT_SHARP,
                ACTIVE_IMPORT_PEAK,
                ACTIVE_IMPORT_FLAT,
                ACTIVE_IMPORT_VALLEY);
        PeriodConsumption consumption = consumption(
                point,
                reading(OLD, "2026-01-01", rates("1229.23", "102.11", "310.42", "415.90", "400.80")),
                reading(OLD, "2026-02-01", rates("1284.38", "108.36", "325.06", "433.24", "417.72")));
        assertThat(consumption.energy(ACTIVE_IMPORT)).isEqualTo(Energy.kwh("55.15"));
        assertThat(Register.RATES.stream().map(consumption::energy))
                .containsExactly(Energy.kwh("6.25"), Energy.kwh("14.64"), Energy.kwh("17.34"), Energy.kwh("16.92"));
    }

    @Test
    void rates_that_do_not_add_up_are_refused() {
        MeteringPoint point = SamplePoints.metered("1", "1", ACTIVE_IMPORT, ACTIVE_IMPORT_PEAK, ACTIVE_IMPORT_VALLEY);
        assertThat(PeriodConsumption.of(
                        point,
                        JANUARY,
                        List.of(
                                reading(OLD, "2026-01-01", three("0", "0", "0")),
                                reading(OLD, "2026-02-01", three("100", "60", "39.49")))))
                .isEqualTo(Outcome.refused(MeteringRefusal.RATES_DO_NOT_ADD_UP));
    }

    @Test
    void half_a_kilowatt_hour_between_total_and_rates_is_passed() {
        MeteringPoint point = SamplePoints.metered("1", "1", ACTIVE_IMPORT, ACTIVE_IMPORT_PEAK, ACTIVE_IMPORT_VALLEY);
        assertThat(consumption(
                                point,
                                reading(OLD, "2026-01-01", three("0", "0", "0")),
                                reading(OLD, "2026-02-01", three("100", "60", "39.5")))
                        .energy(ACTIVE_IMPORT))
                .isEqualTo(Energy.kwh(100));
    }

    @Test
    void e1_5_a_meter_exchanged_in_mid_period_contributes_its_part() {
        MeteringPoint point = done(SamplePoints.metered("400", "1", ACTIVE_IMPORT)
                .exchange(NEW, SamplePoints.dials(ACTIVE_IMPORT), Ratio.of(400), Ratio.ONE, day("2026-01-16")));
        PeriodConsumption consumption = consumption(
                point,
                reading(OLD, "2026-01-01", Map.of(ACTIVE_IMPORT, "776.25")),
                reading(OLD, "2026-01-16", Map.of(ACTIVE_IMPORT, "812.45")),
                reading(NEW, "2026-01-16", Map.of(ACTIVE_IMPORT, "0.00")),
                reading(NEW, "2026-02-01", Map.of(ACTIVE_IMPORT, "10.55")));
        assertThat(consumption.energy(ACTIVE_IMPORT)).isEqualTo(Energy.kwh(18_700));
        assertThat(consumption.evidence())
                .containsExactly(
                        ref(OLD, "2026-01-01"), ref(OLD, "2026-01-16"), ref(NEW, "2026-01-16"), ref(NEW, "2026-02-01"));
    }

    @Test
    void a_ratio_changes_in_mid_period_with_the_same_meter() {
        MeteringPoint point = done(SamplePoints.metered("40", "1", ACTIVE_IMPORT)
                .exchange(OLD, SamplePoints.dials(ACTIVE_IMPORT), Ratio.of(60), Ratio.ONE, day("2026-01-16")));
        PeriodConsumption consumption = consumption(
                point,
                reading(OLD, "2026-01-01", Map.of(ACTIVE_IMPORT, "100")),
                reading(OLD, "2026-01-16", Map.of(ACTIVE_IMPORT, "110")),
                reading(OLD, "2026-02-01", Map.of(ACTIVE_IMPORT, "120")));
        assertThat(consumption.energy(ACTIVE_IMPORT)).isEqualTo(Energy.kwh(1000));
    }

    @Test
    void a_point_that_began_in_mid_period_counts_from_its_installation() {
        MeteringPoint point = SamplePoints.metered("1", "1", ACTIVE_IMPORT);
        Span longer = Span.of(LocalDate.parse("2025-12-01"), LocalDate.parse("2026-02-01"));
        assertThat(PeriodConsumption.of(
                                point,
                                longer,
                                List.of(
                                        reading(OLD, "2026-01-01", Map.of(ACTIVE_IMPORT, "3")),
                                        reading(OLD, "2026-02-01", Map.of(ACTIVE_IMPORT, "5"))))
                        .map(c -> c.energy(ACTIVE_IMPORT)))
                .isEqualTo(Outcome.done(Energy.kwh(2)));
    }

    @Test
    void a_missing_reading_is_named() {
        MeteringPoint point = SamplePoints.metered("1", "1", ACTIVE_IMPORT);
        assertThat(PeriodConsumption.of(
                        point, JANUARY, List.of(reading(OLD, "2026-01-01", Map.of(ACTIVE_IMPORT, "3")))))
                .isEqualTo(Outcome.refused(MeteringRefusal.READING_MISSING));
    }

    @Test
    void a_register_that_one_reading_leaves_out_is_left_out_and_with_one_rate_all_rates_are() {
        MeteringPoint point = SamplePoints.metered("1", "1", ACTIVE_IMPORT, ACTIVE_IMPORT_PEAK, ACTIVE_IMPORT_VALLEY);
        PeriodConsumption consumption = consumption(
                point,
                reading(OLD, "2026-01-01", three("0", "0", "0")),
                reading(OLD, "2026-02-01", Map.of(ACTIVE_IMPORT, "100", ACTIVE_IMPORT_PEAK, "60")));
        assertThat(consumption.registers()).containsOnlyKeys(ACTIVE_IMPORT);
    }

    @Test
    void readings_without_a_register_in_common_are_missing_readings() {
        MeteringPoint point = SamplePoints.metered("1", "1", ACTIVE_IMPORT, ACTIVE_IMPORT_PEAK);
        assertThat(PeriodConsumption.of(
                        point,
                        JANUARY,
                        List.of(
                                reading(OLD, "2026-01-01", Map.of(ACTIVE_IMPORT, "3")),
                                reading(OLD, "2026-02-01", Map.of(ACTIVE_IMPORT_PEAK, "2")))))
                .isEqualTo(Outcome.refused(MeteringRefusal.READING_MISSING));
    }

    @Test
    void a_register_that_went_backwards_is_refused() {
        MeteringPoint point = SamplePoints.metered("1", "1", ACTIVE_IMPORT);
        assertThat(PeriodConsumption.of(
                        point,
                        JANUARY,
                        List.of(
                                reading(OLD, "2026-01-01", Map.of(ACTIVE_IMPORT, "3")),
                                reading(OLD, "2026-02-01", Map.of(ACTIVE_IMPORT, "2.99")))))
                .isEqualTo(Outcome.refused(MeteringRefusal.RUNS_BACKWARDS));
    }

    @Test
    void demand_is_multiplied_and_the_greatest_counts() {
        MeteringPoint point = SamplePoints.metered("60", "100", ACTIVE_IMPORT, Register.MAX_DEMAND);
        PeriodConsumption consumption = consumption(
                point,
                reading(OLD, "2026-01-01", Map.of(ACTIVE_IMPORT, "1", Register.MAX_DEMAND, "0.9")),
                reading(OLD, "2026-02-01", Map.of(ACTIVE_IMPORT, "2", Register.MAX_DEMAND, "0.1732")));
        assertThat(consumption.maxDemand()).isEqualTo(Optional.of(Power.kw("1039.2")));
    }

    private static PeriodConsumption consumption(MeteringPoint point, RegisterReading... readings) {
        return switch (PeriodConsumption.of(point, JANUARY, List.of(readings))) {
            case Outcome.Done<PeriodConsumption>(PeriodConsumption value) -> value;
            case Outcome.Refused<PeriodConsumption>(var why) -> throw new AssertionError(why);
        };
    }

    private static RegisterReading reading(AssetNo meter, String date, Map<Register, String> values) {
        Map<Register, RegisterValue> parsed = new EnumMap<>(Register.class);
        values.forEach((register, value) -> parsed.put(register, RegisterValue.parse(value)));
        return RegisterReading.arrived(SamplePoints.NO, meter, day(date), ReadingSource.AUTO, parsed);
    }

    private static ReadingRef.OfRegisters ref(AssetNo meter, String date) {
        return new ReadingRef.OfRegisters(SamplePoints.NO, meter, day(date), 0);
    }

    private static Map<Register, String> rates(String total, String sharp, String peak, String flat, String valley) {
        return Map.of(
                ACTIVE_IMPORT,
                total,
                ACTIVE_IMPORT_SHARP,
                sharp,
                ACTIVE_IMPORT_PEAK,
                peak,
                ACTIVE_IMPORT_FLAT,
                flat,
                ACTIVE_IMPORT_VALLEY,
                valley);
    }

    private static Map<Register, String> three(String total, String peak, String valley) {
        return Map.of(ACTIVE_IMPORT, total, ACTIVE_IMPORT_PEAK, peak, ACTIVE_IMPORT_VALLEY, valley);
    }
}
