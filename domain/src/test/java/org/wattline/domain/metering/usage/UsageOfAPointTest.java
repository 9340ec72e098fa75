package org.wattline.domain.metering.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT_FLAT;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT_PEAK;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT_SHARP;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT_VALLEY;
import static org.wattline.domain.metering.SamplePoints.OLD;
import static org.wattline.domain.metering.SamplePoints.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.SamplePoints;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.tariff.Period;

class UsageOfAPointTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final Span JANUARY = Span.of(FIRST, LocalDate.parse("2026-02-01"));
    private static final MeteringPoint POINT = SamplePoints.metered(
            "1", "1", ACTIVE_IMPORT, ACTIVE_IMPORT_SHARP, ACTIVE_IMPORT_PEAK, ACTIVE_IMPORT_FLAT, ACTIVE_IMPORT_VALLEY);

    private static RegisterReading reading(String day, ReadingSource source, String... rates) {
        Map<Register, RegisterValue> values = new TreeMap<>();
        Register[] order = {
            ACTIVE_IMPORT, ACTIVE_IMPORT_SHARP, ACTIVE_IMPORT_PEAK, ACTIVE_IMPORT_FLAT, ACTIVE_IMPORT_VALLEY
        };
        for (int i = 0; i < rates.length; i++) values.put(order[i], RegisterValue.parse(rates[i]));
        return RegisterReading.arrived(POINT.no(), OLD, day(day), source, values);
    }

    @Test
    void registers_prove_the_whole_and_its_periods() {
        UsagePart part = PointUsage.of(
                POINT,
                JANUARY,
                List.of(
                        reading("2026-01-01", ReadingSource.AUTO, "0", "0", "0", "0", "0"),
                        reading("2026-02-01", ReadingSource.AUTO, "10", "1", "2", "3", "4")),
                List.of());
        assertThat(part)
                .isEqualTo(new UsagePart(
                        day("2026-01-01"),
                        day("2026-02-01"),
                        UsageBasis.REGISTERS,
                        Optional.of(Energy.kwh(10)),
                        Optional.empty(),
                        new TreeMap<>(Map.of(
                                Period.SHARP, Energy.kwh(1),
                                Period.PEAK, Energy.kwh(2),
                                Period.FLAT, Energy.kwh(3),
                                Period.VALLEY, Energy.kwh(4))),
                        new UsageQuality(31 * 1440, 0, 0, 0)));
    }

    @Test
    void an_estimated_reading_makes_all_of_it_estimated() {
        UsagePart part = PointUsage.of(
                POINT,
                JANUARY,
                List.of(
                        reading("2026-01-01", ReadingSource.AUTO, "0"),
                        reading("2026-02-01", ReadingSource.ESTIMATE, "10")),
                List.of());
        assertThat(part.quality().estimatedShare()).isEqualTo(Share.WHOLE);
    }

    @Test
    void without_registers_curves_are_added_up_and_what_lacks_is_missing() {
        UsagePart part = PointUsage.of(
                POINT,
                JANUARY,
                List.of(reading("2026-01-01", ReadingSource.AUTO, "0")),
                List.of(new CurveSum(
                        POINT.no(), Channel.ACTIVE_IMPORT, FIRST, 5_000_000, new UsageQuality(1380, 1440, 0, 60))));
        assertThat(part.basis()).isEqualTo(UsageBasis.CURVES);
        assertThat(part.imported()).contains(Energy.kwh(5));
        assertThat(part.quality()).isEqualTo(new UsageQuality(1380, 1440, 0, 60 + 29 * 1440));
        assertThat(part.quality().estimatedShare()).isEqualTo(Share.percent("3.2258"));
    }

    @Test
    void nothing_is_said_of_what_nobody_knows_nor_missed_before_a_meter_hung() {
        assertThat(PointUsage.of(POINT, JANUARY, List.of(), List.of()))
                .isEqualTo(UsagePart.nothing(day("2026-01-01"), day("2026-02-01"), UsageQuality.unknown(31 * 1440)));
        assertThat(PointUsage.of(POINT, Span.of(FIRST.minusDays(1), FIRST), List.of(), List.of())
                        .quality())
                .isEqualTo(UsageQuality.NONE);
    }

    @Test
    void hours_are_the_intervals_within_them() {
        long[] values = new long[96];
        Arrays.fill(values, 250_000);
        values[5] = IntervalEnergy.MISSING;
        Arrays.fill(values, 8, 12, IntervalEnergy.MISSING);
        IntervalDay curve = new IntervalDay(
                POINT.no(),
                Channel.ACTIVE_IMPORT,
                IntervalEnergy.milliwattHours(FIRST, 15, values),
                OLD,
                Ratio.ONE,
                ReadingSource.AUTO,
                ReadingQuality.INCOMPLETE,
                1);
        List<UsagePart> hours = HourlyUsage.of(POINT, FIRST, List.of(curve), Map.of());
        assertThat(hours).hasSize(24);
        assertThat(hours.getFirst())
                .isEqualTo(new UsagePart(
                        Instant.parse("2025-12-31T16:00:00Z"),
                        Instant.parse("2025-12-31T17:00:00Z"),
                        UsageBasis.CURVES,
                        Optional.of(Energy.kwh(1)),
                        Optional.empty(),
                        Collections.emptySortedMap(),
                        new UsageQuality(60, 0, 0, 0)));
        assertThat(hours.get(1).imported()).contains(Energy.kwh("0.75"));
        assertThat(hours.get(1).quality().missingShare()).isEqualTo(Share.percent("25"));
        assertThat(hours.get(2).basis()).isEqualTo(UsageBasis.NOTHING);
        assertThat(hours.get(2).quality()).isEqualTo(UsageQuality.unknown(60));
    }

    @Test
    void the_last_part_ends_with_what_was_asked_for() {
        Span asked = Span.of(LocalDate.parse("2025-12-31"), LocalDate.parse("2026-02-02"));
        assertThat(UsageStep.MONTH.parts(asked))
                .containsExactly(
                        Span.of(LocalDate.parse("2025-12-31"), FIRST),
                        JANUARY,
                        Span.of(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-02")));
        assertThat(UsageStep.YEAR.parts(asked)).hasSize(2);
        assertThat(UsageStep.HOUR.parts(asked)).hasSize(33);
    }
}
