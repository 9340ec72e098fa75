package org.wattline.application.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.metering.SampleMetering.at;
import static org.wattline.application.metering.SampleMetering.day;
import static org.wattline.application.metering.SampleMetering.dials;
import static org.wattline.application.metering.SampleMetering.in;
import static org.wattline.application.metering.SampleMetering.metered;
import static org.wattline.application.metering.SampleMetering.reading;
import static org.wattline.application.metering.SampleMetering.state;
import static org.wattline.application.metering.SampleMetering.stored;
import static org.wattline.domain.metering.Register.ACTIVE_EXPORT;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT;
import static org.wattline.domain.metering.Register.MAX_DEMAND;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.application.metering.Readings.DaySum;
import org.wattline.application.metering.Readings.Stored;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Ratio;

/** The promises of {@link Readings}. */
public abstract class ReadingsContract {
    private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");
    private static final Span JANUARY = Span.of(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01"));

    protected abstract MeteringStore store();

    private MeteringPoint point() {
        return stored(store(), metered(ACTIVE_IMPORT, ACTIVE_EXPORT, MAX_DEMAND));
    }

    private Stored keep(RegisterReading... arrivals) {
        return in(store(), () -> store().readings().storeRegisters(List.of(arrivals), NOW));
    }

    private Stored keep(IntervalDay... arrivals) {
        return in(store(), () -> store().readings().storeDays(List.of(arrivals), NOW));
    }

    @Test
    void the_first_arrival_is_version_one() {
        MeteringPoint point = point();
        RegisterReading arrival = reading(point, "2026-02-01", ACTIVE_IMPORT, "12.34", MAX_DEMAND, "0.1732");
        assertThat(keep(arrival)).isEqualTo(new Stored(1, 0, 0));
        assertThat(store().readings().registersAt(List.of(point.no()), LocalDate.parse("2026-02-01")))
                .containsExactly(arrival.numbered(1));
    }

    @Test
    void the_same_again_changes_nothing() {
        MeteringPoint point = point();
        RegisterReading arrival = reading(point, "2026-02-01", ACTIVE_IMPORT, "12.34", ACTIVE_EXPORT, "1");
        keep(arrival);
        assertThat(keep(arrival, reading(point, "2026-02-01", ACTIVE_EXPORT, "1.00")))
                .isEqualTo(new Stored(0, 0, 2));
        assertThat(store().readings().versions(point.no(), arrival.meter(), arrival.at()))
                .hasSize(1);
    }

    @Test
    void other_values_are_the_next_version_and_every_version_stays() {
        MeteringPoint point = point();
        RegisterReading first = reading(point, "2026-02-01", ACTIVE_IMPORT, "12.34", ACTIVE_EXPORT, "1");
        RegisterReading second = reading(point, "2026-02-01", ReadingSource.MANUAL, ACTIVE_IMPORT, "12.35");
        RegisterReading third = reading(point, "2026-02-01", ReadingSource.MANUAL, ACTIVE_IMPORT, "12.36");
        assertThat(keep(first, second, third)).isEqualTo(new Stored(1, 2, 0));
        List<RegisterReading> versions = List.of(
                first.numbered(1),
                second.following(first.numbered(1)),
                third.following(second.following(first.numbered(1))));
        assertThat(store().readings().versions(point.no(), first.meter(), first.at()))
                .isEqualTo(versions);
        assertThat(versions)
                .allSatisfy(version ->
                        assertThat(store().readings().find(version.ref())).contains(version));
        assertThat(store().readings().registersAt(List.of(point.no()), LocalDate.parse("2026-02-01")))
                .containsExactly(versions.getLast());
    }

    @Test
    void new_days_are_added_as_they_are() {
        MeteringPoint point = point();
        IntervalDay scaled = new IntervalDay(
                point.no(),
                Channel.ACTIVE_IMPORT,
                gappy("2026-01-03"),
                point.installations().getLast().meter(),
                new Ratio(new BigDecimal("12345.0625")),
                ReadingSource.AUTO,
                ReadingQuality.INCOMPLETE,
                0);
        List<IntervalDay> arrivals = List.of(day(point, "2026-01-02", 250), scaled, day(point, "2031-01-02", 3));
        in(store(), () -> {
            store().readings().addDays(arrivals, NOW);
            store().readings().addDays(List.of(), NOW);
            return 0;
        });
        assertThat(store().readings()
                        .days(
                                List.of(point.no()),
                                List.of(Channel.ACTIVE_IMPORT),
                                Span.of(LocalDate.parse("2026-01-01"), LocalDate.parse("2032-01-01"))))
                .containsExactlyElementsOf(
                        arrivals.stream().map(each -> each.numbered(1)).toList());
    }

    @Test
    void a_day_that_is_there_is_not_added() {
        MeteringPoint point = point();
        keep(day(point, "2026-01-02", 250));
        List<IntervalDay> arrivals = List.of(day(point, "2026-01-03", 250), day(point, "2026-01-02", 251));
        assertThatThrownBy(() -> in(store(), () -> {
                    store().readings().addDays(arrivals, NOW);
                    return 0;
                }))
                .isInstanceOf(AlreadyThere.class);
        assertThat(store().readings().daySums(List.of(point.no()), Channel.ACTIVE_IMPORT, JANUARY))
                .hasSize(1);
    }

    @Test
    void arrivals_that_say_nothing_new_are_told() {
        MeteringPoint point = point();
        IntervalDay gaps = arrived(point, gappy("2026-01-03"));
        keep(day(point, "2026-01-02", 250), gaps, day(point, "2026-01-04", 250), day(point, "2026-01-04", 251));
        List<IntervalDay> again = List.of(
                day(point, "2026-01-02", 250),
                day(point, "2026-01-01", 250),
                gaps,
                day(point, "2026-01-04", 250),
                day(point, "2026-01-04", 251));
        BitSet known = in(store(), () -> store().readings().known(again));
        assertThat(known).isEqualTo(BitSet.valueOf(new long[] {0b10101}));
        assertThat(in(store(), () -> store().readings().known(List.of())).isEmpty())
                .isTrue();
    }

    private static IntervalDay arrived(MeteringPoint point, IntervalEnergy energy) {
        return SampleMetering.value(
                IntervalDay.arrived(point.no(), point.installations().getLast(), Channel.ACTIVE_IMPORT, energy));
    }

    private static IntervalEnergy gappy(String day) {
        long[] values = new long[24];
        Arrays.setAll(values, i -> i % 5 == 0 ? IntervalEnergy.MISSING : i * 1_000_000_007L);
        return IntervalEnergy.milliwattHours(LocalDate.parse(day), 60, values);
    }

    @Test
    void what_is_refused_is_not_kept() {
        MeteringPoint point = point();
        Outcome<Stored> outcome = store().work().perform(SampleMetering.ACT, () -> {
            Stored done =
                    store().readings().storeRegisters(List.of(reading(point, "2026-02-01", ACTIVE_IMPORT, "1")), NOW);
            return done.added() == 1 ? Outcome.refused(MeteringRefusal.FILE_ENDED) : Outcome.done(done);
        });
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(store().readings().registersAt(List.of(point.no()), LocalDate.parse("2026-02-01")))
                .isEmpty();
    }

    @Test
    void consumption_is_proved_by_both_ends_and_by_what_was_hung_between() {
        MeteringPoint point = point();
        MeteringPoint other = point();
        RegisterReading begin = reading(point, "2026-01-01", ReadingSource.INSTALL, ACTIVE_IMPORT, "1");
        RegisterReading daily = reading(point, "2026-01-10", ACTIVE_IMPORT, "2");
        RegisterReading removed = reading(point, "2026-01-16", ReadingSource.REMOVE, ACTIVE_IMPORT, "3");
        RegisterReading end = reading(point, "2026-02-01", ACTIVE_IMPORT, "4");
        RegisterReading later = reading(point, "2026-02-02", ACTIVE_IMPORT, "5");
        keep(later, end, removed, daily, begin, reading(other, "2026-01-01", ACTIVE_IMPORT, "9"));
        assertThat(store().readings().proving(List.of(point.no()), JANUARY))
                .containsExactly(begin.numbered(1), removed.numbered(1), end.numbered(1));
    }

    @Test
    void readings_of_a_point_are_listed_newest_first_page_by_page() {
        MeteringPoint point = point();
        RegisterReading one = reading(point, "2026-01-01", ACTIVE_IMPORT, "1");
        RegisterReading two = reading(point, "2026-01-02", ACTIVE_IMPORT, "2");
        RegisterReading three = reading(point, "2026-01-03", ACTIVE_IMPORT, "3");
        keep(one, two, three);
        Page<RegisterReading> first =
                store().readings().list(point.no(), Optional.empty(), Optional.empty(), Page.Request.first(2));
        assertThat(first.items()).containsExactly(three.numbered(1), two.numbered(1));
        assertThat(store().readings()
                        .list(point.no(), Optional.empty(), Optional.empty(), new Page.Request(2, first.next())))
                .isEqualTo(new Page<>(List.of(one.numbered(1)), Optional.empty()));
        assertThat(store().readings()
                        .list(
                                point.no(),
                                Optional.of(at("2026-01-02")),
                                Optional.of(at("2026-01-03")),
                                Page.Request.first(2))
                        .items())
                .containsExactly(two.numbered(1));
    }

    @Test
    void neighbours_are_those_within_and_the_nearest_without() {
        MeteringPoint point = point();
        RegisterReading[] all = {
            reading(point, "2026-01-01", ACTIVE_IMPORT, "1"), reading(point, "2026-01-02", ACTIVE_IMPORT, "2"),
            reading(point, "2026-01-03", ACTIVE_IMPORT, "3"), reading(point, "2026-01-04", ACTIVE_IMPORT, "4"),
            reading(point, "2026-01-05", ACTIVE_IMPORT, "5")
        };
        keep(all);
        assertThat(store().readings().around(List.of(point.no()), at("2026-01-03"), at("2026-01-03")))
                .containsExactly(all[1].numbered(1), all[2].numbered(1), all[3].numbered(1));
        assertThat(store().readings().around(List.of(point.no()), at("2026-01-05"), at("2026-01-07")))
                .containsExactly(all[3].numbered(1), all[4].numbered(1));
        assertThat(store().readings().around(List.of(), at("2026-01-05"), at("2026-01-07")))
                .isEmpty();
    }

    @Test
    void neighbours_are_those_of_the_meter_that_hung_then() {
        MeteringPoint old = stored(store(), metered(ACTIVE_IMPORT));
        keep(reading(old, "2026-01-16", ReadingSource.REMOVE, ACTIVE_IMPORT, "3"));
        MeteringPoint exchanged = in(
                store(),
                () -> store().points()
                        .save(state(store().points()
                                .find(old.no())
                                .orElseThrow()
                                .exchange(
                                        SampleMetering.assetNo(),
                                        dials(ACTIVE_IMPORT),
                                        Ratio.ONE,
                                        Ratio.ONE,
                                        at("2026-01-16")))));
        RegisterReading fresh = reading(exchanged, "2026-01-16", ReadingSource.INSTALL, ACTIVE_IMPORT, "0");
        keep(fresh);
        assertThat(store().readings().around(List.of(old.no()), at("2026-01-20"), at("2026-01-20")))
                .containsExactly(fresh.numbered(1));
    }

    @Test
    void a_curve_is_kept_with_its_gaps_and_summed() {
        MeteringPoint point = point();
        IntervalDay whole = day(point, "2026-01-01", 250);
        IntervalDay gappy = gappy(point);
        assertThat(keep(whole, gappy)).isEqualTo(new Stored(2, 0, 0));
        assertThat(store().readings().days(List.of(point.no()), List.of(Channel.ACTIVE_IMPORT), JANUARY))
                .containsExactly(whole.numbered(1), gappy.numbered(1));
        assertThat(store().readings().daySums(List.of(point.no()), Channel.ACTIVE_IMPORT, JANUARY))
                .containsExactly(
                        new DaySum(point.no(), Channel.ACTIVE_IMPORT, whole.day(), 1, 24_000_000, 0),
                        new DaySum(point.no(), Channel.ACTIVE_IMPORT, gappy.day(), 1, 250_000, 95));
        assertThat(store().readings().daySums(List.of(point.no()), Channel.ACTIVE_EXPORT, JANUARY))
                .isEmpty();
    }

    @Test
    void another_curve_of_the_day_is_its_next_version() {
        MeteringPoint point = point();
        IntervalDay first = day(point, "2026-01-01", 250);
        IntervalDay second = day(point, "2026-01-01", 251);
        assertThat(keep(first, first, second)).isEqualTo(new Stored(1, 1, 1));
        assertThat(keep(second)).isEqualTo(new Stored(0, 0, 1));
        assertThat(store().readings().days(List.of(point.no()), List.of(Channel.ACTIVE_IMPORT), JANUARY))
                .containsExactly(second.numbered(2));
        assertThat(store().readings().find(first.numbered(1).ref())).contains(first.numbered(1));
        assertThat(store().readings().find(second.numbered(2).ref())).contains(second.numbered(2));
        assertThat(store().readings().find(second.numbered(3).ref())).isEmpty();
    }

    private static IntervalDay gappy(MeteringPoint point) {
        long[] values = new long[96];
        Arrays.fill(values, IntervalEnergy.MISSING);
        values[95] = 250_000;
        return SampleMetering.value(IntervalDay.arrived(
                point.no(),
                point.installations().getLast(),
                Channel.ACTIVE_IMPORT,
                IntervalEnergy.milliwattHours(LocalDate.parse("2026-01-02"), 15, values)));
    }
}
