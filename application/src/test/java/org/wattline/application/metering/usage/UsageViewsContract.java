package org.wattline.application.metering.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.metering.SampleMetering.at;
import static org.wattline.application.metering.SampleMetering.day;
import static org.wattline.application.metering.SampleMetering.in;
import static org.wattline.application.metering.SampleMetering.metered;
import static org.wattline.application.metering.SampleMetering.reading;
import static org.wattline.application.metering.SampleMetering.stored;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wattline.application.metering.MeteringStore;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.estimation.DayEstimate;
import org.wattline.domain.metering.estimation.Estimate;
import org.wattline.domain.metering.estimation.EstimationMethod;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.metering.usage.CurveSum;
import org.wattline.domain.metering.usage.UsageQuality;
import org.wattline.domain.metering.usage.UsageStep;
import org.wattline.domain.quantity.IntervalEnergy;

/** The promises of {@link UsageViews}. */
public abstract class UsageViewsContract {
    private static final Instant FIRST = Instant.parse("2026-02-01T04:00:00Z");
    private static final Instant BETWEEN = Instant.parse("2026-02-02T04:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-02-03T04:00:00Z");
    private static final Span TURN = Span.of(LocalDate.parse("2026-01-30"), LocalDate.parse("2026-02-03"));
    private static final long DAY = 96_000;

    protected abstract UsageStore store();

    private MeteringStore metering() {
        return store().metering();
    }

    private MeteringPoint point() {
        return stored(metering(), metered(ACTIVE_IMPORT));
    }

    private void keep(Instant at, IntervalDay... arrivals) {
        assertThat(in(metering(), () -> metering().readings().storeDays(List.of(arrivals), at))
                        .unchanged())
                .isZero();
    }

    private List<CurveSum> sums(UsageStep step, Optional<Instant> knownAt, MeteringPoint... points) {
        return store().views().sums(numbers(points), TURN, step, knownAt);
    }

    private static List<MeteringPointNo> numbers(MeteringPoint... points) {
        return Arrays.stream(points).map(MeteringPoint::no).toList();
    }

    private static CurveSum measured(MeteringPoint point, String from, long wattHours, int days) {
        return new CurveSum(
                point.no(),
                Channel.ACTIVE_IMPORT,
                LocalDate.parse(from),
                wattHours * 1000,
                new UsageQuality(days * 1440L, 0, 0, 0));
    }

    @Test
    void days_are_added_up_by_month_and_year_within_what_is_asked_for() {
        MeteringPoint one = point();
        MeteringPoint other = point();
        keep(
                FIRST,
                Stream.of("2026-01-29", "2026-01-30", "2026-01-31", "2026-02-01", "2026-02-03")
                        .map(day -> day(one, day, 1000))
                        .toArray(IntervalDay[]::new));
        keep(FIRST, day(other, "2026-02-02", 2000));
        assertThat(sums(UsageStep.MONTH, Optional.empty(), other, one))
                .containsExactly(
                        measured(one, "2026-01-30", 2 * DAY, 2),
                        measured(one, "2026-02-01", DAY, 1),
                        measured(other, "2026-02-01", 2 * DAY, 1));
        assertThat(sums(UsageStep.YEAR, Optional.empty(), one))
                .containsExactly(measured(one, "2026-01-30", 3 * DAY, 3));
        assertThat(sums(UsageStep.DAY, Optional.empty(), one))
                .containsExactly(
                        measured(one, "2026-01-30", DAY, 1),
                        measured(one, "2026-01-31", DAY, 1),
                        measured(one, "2026-02-01", DAY, 1));
    }

    @Test
    void what_is_estimated_edited_or_missing_is_told() {
        MeteringPoint point = point();
        long[] gap = IntStream.range(0, 96)
                .mapToLong(i -> i < 4 ? IntervalEnergy.MISSING : 1000)
                .toArray();
        keep(
                FIRST,
                as(day(point, "2026-01-30", 1000), ReadingQuality.ESTIMATED),
                as(day(point, "2026-01-31", 1000), ReadingQuality.EDITED),
                with(day(point, "2026-02-01", 1000), gap));
        assertThat(store().views().sums(numbers(point), TURN, UsageStep.YEAR, Optional.empty()))
                .extracting(CurveSum::quality)
                .containsExactly(new UsageQuality(1380, 1440, 1440, 60));
    }

    @Test
    void of_an_estimated_day_only_the_intervals_that_were_filled_in_count_as_estimated() {
        MeteringPoint point = point();
        keep(FIRST, as(day(point, "2026-01-30", 1000), ReadingQuality.ESTIMATED));
        ReadingRef.OfDay day =
                new ReadingRef.OfDay(point.no(), Channel.ACTIVE_IMPORT, LocalDate.parse("2026-01-30"), 1);
        List<DayEstimate.Applied> filled = List.of(
                new DayEstimate.Applied(EstimationMethod.INTERPOLATION, 0, 4),
                new DayEstimate.Applied(EstimationMethod.PROXY_DAY, 40, 42));
        in(metering(), () -> {
            store().estimates().addAll(List.of(new Estimate(day, filled, Set.of(), "2026-01", FIRST)));
            return true;
        });
        assertThat(sums(UsageStep.MONTH, Optional.empty(), point))
                .extracting(CurveSum::quality)
                .containsExactly(new UsageQuality(1350, 90, 0, 0));
        assertThat(store().views().filled(numbers(point), TURN)).isEqualTo(Map.of(day, filled));
    }

    @Test
    void each_question_can_be_asked_as_of_what_was_known_then() {
        MeteringPoint point = point();
        keep(FIRST, day(point, "2026-01-30", 1000));
        keep(SECOND, day(point, "2026-01-30", 3000), day(point, "2026-01-31", 1000));
        assertThat(sums(UsageStep.MONTH, Optional.empty(), point))
                .containsExactly(measured(point, "2026-01-30", 4 * DAY, 2));
        assertThat(sums(UsageStep.MONTH, Optional.of(SECOND), point))
                .containsExactly(measured(point, "2026-01-30", 4 * DAY, 2));
        assertThat(sums(UsageStep.MONTH, Optional.of(BETWEEN), point))
                .containsExactly(measured(point, "2026-01-30", DAY, 1));
        assertThat(sums(UsageStep.MONTH, Optional.of(FIRST.minusMillis(1)), point))
                .isEmpty();
        assertThat(store().views().curves(numbers(point), List.of(Channel.ACTIVE_IMPORT), TURN, Optional.of(BETWEEN)))
                .containsExactly(day(point, "2026-01-30", 1000).numbered(1));
        assertThat(store().views().curves(numbers(point), List.of(Channel.ACTIVE_IMPORT), TURN, Optional.empty()))
                .containsExactly(
                        day(point, "2026-01-30", 3000).numbered(2),
                        day(point, "2026-01-31", 1000).numbered(1));
    }

    @Test
    void registers_at_boundaries_are_told_as_they_were_known() {
        MeteringPoint point = point();
        RegisterReading hung = reading(point, "2026-01-31", ReadingSource.INSTALL, ACTIVE_IMPORT, "1");
        register(FIRST, reading(point, "2026-01-30", ACTIVE_IMPORT, "5"), hung);
        register(
                SECOND,
                reading(point, "2026-01-30", ACTIVE_IMPORT, "6"),
                reading(point, "2026-02-01", ACTIVE_IMPORT, "7"));
        assertThat(values(point, Optional.empty())).containsExactly("2026-01-30 6", "2026-01-31 1");
        assertThat(values(point, Optional.of(BETWEEN))).containsExactly("2026-01-30 5", "2026-01-31 1");
        assertThat(values(point, Optional.of(FIRST.minusMillis(1)))).isEmpty();
    }

    private void register(Instant receivedAt, RegisterReading... arrivals) {
        assertThat(in(metering(), () -> metering().readings().storeRegisters(List.of(arrivals), receivedAt))
                        .unchanged())
                .isZero();
    }

    private List<String> values(MeteringPoint point, Optional<Instant> knownAt) {
        return store().views().boundaries(numbers(point), List.of(TURN.end(), TURN.from()), knownAt).stream()
                .map(reading -> Stream.of("2026-01-30", "2026-01-31")
                                .filter(day -> at(day).equals(reading.at()))
                                .findFirst()
                                .orElseThrow()
                        + " "
                        + reading.value(ACTIVE_IMPORT)
                                .map(RegisterValue::toString)
                                .orElseThrow())
                .toList();
    }

    private static IntervalDay as(IntervalDay day, ReadingQuality quality) {
        return new IntervalDay(
                day.point(), day.channel(), day.energy(), day.meter(), day.multiplier(), day.source(), quality, 0);
    }

    private static IntervalDay with(IntervalDay day, long[] values) {
        return new IntervalDay(
                day.point(),
                day.channel(),
                IntervalEnergy.milliwattHours(day.day(), 15, values),
                day.meter(),
                day.multiplier(),
                day.source(),
                ReadingQuality.INCOMPLETE,
                0);
    }
}
