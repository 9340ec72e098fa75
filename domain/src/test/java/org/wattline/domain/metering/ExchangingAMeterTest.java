package org.wattline.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.wattline.domain.metering.SamplePoints.NEW;
import static org.wattline.domain.metering.SamplePoints.OLD;
import static org.wattline.domain.metering.SamplePoints.day;
import static org.wattline.domain.metering.SamplePoints.done;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Ratio;

class ExchangingAMeterTest {
    private final List<Dial> dials = SamplePoints.dials(Register.ACTIVE_IMPORT);
    private final MeteringPoint metered = SamplePoints.metered("300/5", "10000/100", Register.ACTIVE_IMPORT);

    @Test
    void the_new_meter_begins_at_the_instant_at_which_the_old_one_ends() {
        MeteringPoint exchanged = done(metered.exchange(NEW, dials, Ratio.ONE, Ratio.ONE, day("2026-01-16")));
        assertThat(exchanged.installations())
                .containsExactly(
                        new Installation(
                                OLD,
                                Ratio.of(60),
                                Ratio.of(100),
                                dials,
                                day("2026-01-01"),
                                Optional.of(day("2026-01-16"))),
                        new Installation(NEW, Ratio.ONE, Ratio.ONE, dials, day("2026-01-16"), Optional.empty()));
    }

    @Test
    void it_is_told_as_removal_and_installation() {
        assertThat(metered.exchange(NEW, dials, Ratio.ONE, Ratio.ONE, day("2026-01-16"))
                        .map(Change::facts))
                .isEqualTo(Outcome.done(List.of(
                        new MeterRemoved(metered.no(), metered.account(), OLD, day("2026-01-16")),
                        new MeterInstalled(metered.no(), metered.account(), NEW, Ratio.ONE, day("2026-01-16")))));
    }

    @Test
    void what_is_told_late_was_not_known_before() {
        MeteringPoint exchanged = done(metered.exchange(NEW, dials, Ratio.ONE, Ratio.ONE, day("2026-01-16")))
                .told(metered, day("2026-02-20"));
        assertThat(exchanged.installations())
                .extracting(Installation::toldAt, Installation::endToldAt)
                .containsExactly(
                        tuple(day("2026-01-01"), Optional.of(day("2026-02-20"))),
                        tuple(day("2026-02-20"), Optional.empty()));
        assertThat(exchanged.knownAt(day("2026-02-19"))).isEqualTo(metered);
        assertThat(exchanged.knownAt(day("2026-02-20"))).isEqualTo(exchanged);
        assertThat(exchanged.knownAt(day("2025-12-31")).installations()).isEmpty();
    }

    @Test
    void what_was_told_before_is_not_told_anew() {
        MeteringPoint exchanged = done(metered.exchange(NEW, dials, Ratio.ONE, Ratio.ONE, day("2026-01-16")))
                .told(metered, day("2026-02-20"));
        MeteringPoint bare = done(exchanged.remove(day("2026-03-01"))).told(exchanged, day("2026-03-05"));
        assertThat(bare.knownAt(day("2026-03-04"))).isEqualTo(exchanged);
        assertThat(bare.knownAt(day("2026-02-01"))).isEqualTo(metered);
    }

    @Test
    void a_second_meter_is_refused() {
        assertThat(metered.install(NEW, dials, Ratio.ONE, Ratio.ONE, day("2026-02-01")))
                .isEqualTo(Outcome.refused(MeteringRefusal.METER_IN_PLACE));
    }

    @Test
    void nothing_is_removed_where_nothing_hangs() {
        assertThat(SamplePoints.empty().remove(day("2026-02-01")))
                .isEqualTo(Outcome.refused(MeteringRefusal.NO_METER_IN_PLACE));
    }

    @Test
    void nothing_is_removed_before_it_was_installed() {
        assertThat(metered.remove(day("2026-01-01"))).isEqualTo(Outcome.refused(MeteringRefusal.INSTALLED_IN_THE_PAST));
    }

    @Test
    void nothing_is_installed_before_the_last_removal() {
        MeteringPoint bare = done(metered.remove(day("2026-01-16")));
        assertThat(bare.install(NEW, dials, Ratio.ONE, Ratio.ONE, day("2026-01-15")))
                .isEqualTo(Outcome.refused(MeteringRefusal.INSTALLED_IN_THE_PAST));
    }

    @Test
    void installations_never_overlap() {
        Installation one = new Installation(OLD, Ratio.ONE, Ratio.ONE, dials, day("2026-01-01"), Optional.empty());
        Installation two = new Installation(NEW, Ratio.ONE, Ratio.ONE, dials, day("2026-02-01"), Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MeteringPoint(
                        metered.no(),
                        metered.account(),
                        metered.customer(),
                        metered.unit(),
                        metered.area(),
                        metered.mode(),
                        metered.powerFactor(),
                        metered.quantity(),
                        List.of(one, two),
                        Version.NEW));
    }

    @Test
    void e1_1_the_multiplier_is_current_ratio_times_voltage_ratio() {
        assertThat(metered.open().map(Installation::multiplier)).contains(Ratio.of(6000));
    }
}
