package org.wattline.adapter.memory.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.metering.SampleMetering.at;
import static org.wattline.application.metering.SampleMetering.in;
import static org.wattline.application.metering.SampleMetering.shown;
import static org.wattline.application.metering.SampleMetering.value;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT_PEAK;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.metering.InstallingMeters;
import org.wattline.application.metering.KeepingMeters;
import org.wattline.application.metering.MeasuringConsumption;
import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.SampleMetering;
import org.wattline.application.metering.asset.AssetStore;
import org.wattline.application.platform.Caller;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Meter;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Ratio;

class InstallingMetersTest {
    private static final Caller CALLER = Caller.system("tester");
    private final AssetStore assets = MemoryMetering.assets();
    private final MeteringStore store = assets.metering();
    private final KeepingMeters keeping =
            new KeepingMeters(store.work(), store.meters(), assets.assets().devices(), store.outbox());
    private final InstallingMeters installing = new InstallingMeters(
            store.work(),
            store.points(),
            store.meters(),
            store.readings(),
            assets.assets().instruments()::find,
            () -> at("2026-03-01"),
            store.outbox());
    private MeteringPoint point = SampleMetering.point();

    @BeforeEach
    void open() {
        point = SampleMetering.stored(store, point);
    }

    @Test
    void installing_keeps_the_first_reading_and_moves_the_meter_on() {
        AssetNo meter = allocated();
        MeteringPoint metered = value(installing.handle(CALLER, install(point, meter, "2026-01-01", "5.00")));
        assertThat(metered.version()).isEqualTo(new Version(2));
        assertThat(store.meters().find(meter).orElseThrow().state()).isEqualTo(MeterState.INSTALLED);
        assertThat(store.readings().versions(point.no(), meter, at("2026-01-01")))
                .hasSize(1);
    }

    @Test
    void an_exchange_proves_the_consumption_of_both_meters() {
        AssetNo old = allocated();
        AssetNo fresh = allocated();
        point = value(installing.handle(CALLER, install(point, old, "2026-01-01", "776.25")));
        point = value(installing.handle(
                CALLER,
                new InstallingMeters.Exchange(
                        shown(ACTIVE_IMPORT, "812.45"), install(point, fresh, "2026-01-16", "0.00"))));
        in(
                store,
                () -> store.readings()
                        .storeRegisters(
                                List.of(SampleMetering.reading(point, "2026-02-01", ACTIVE_IMPORT, "10.55")),
                                at("2026-02-01")));
        Span january = Span.of(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01"));
        assertThat(new MeasuringConsumption(store.points(), store.readings())
                        .over(List.of(point.no()), january).values().stream()
                                .map(outcome -> outcome.map(consumption -> consumption.energy(ACTIVE_IMPORT))))
                .containsExactly(Outcome.done(Energy.kwh(18_700)));
        assertThat(store.meters().find(old).orElseThrow().state()).isEqualTo(MeterState.REMOVED);
    }

    @Test
    void a_ratio_changes_with_the_same_meter() {
        AssetNo meter = allocated();
        point = value(installing.handle(CALLER, install(point, meter, "2026-01-01", "0")));
        MeteringPoint changed = value(installing.handle(
                CALLER,
                new InstallingMeters.ChangeRatio(
                        point.no(),
                        point.version(),
                        Optional.of(Ratio.of(60)),
                        Optional.empty(),
                        at("2026-01-16"),
                        shown(ACTIVE_IMPORT, "10"))));
        assertThat(changed.installations()).hasSize(2);
        assertThat(changed.open().orElseThrow().multiplier()).isEqualTo(Ratio.of(60));
    }

    @Test
    void whatever_is_refused_leaves_nothing() {
        AssetNo meter = allocated();
        refused(install(point, new AssetNo("UNKNOWN"), "2026-01-01", "0"), MeteringRefusal.METER_NOT_FOUND);
        refused(install(SampleMetering.point(), meter, "2026-01-01", "0"), MeteringRefusal.POINT_NOT_FOUND);
        refused(install(point, meter, "2026-04-01", "0"), MeteringRefusal.IN_THE_FUTURE);
        refused(install(point, meter, "2026-01-01", "1234567"), MeteringRefusal.VALUE_DOES_NOT_FIT);
        refused(install(point, meter, Map.of()), MeteringRefusal.READINGS_INCOMPLETE);
        refused(
                install(point, meter, shown(ACTIVE_IMPORT, "1", ACTIVE_IMPORT_PEAK, "1")),
                MeteringRefusal.REGISTER_UNKNOWN);
        assertThat(store.meters().find(meter).orElseThrow().state()).isEqualTo(MeterState.ALLOCATED);
        assertThat(store.points().find(point.no())).contains(point);
    }

    @Test
    void the_last_reading_may_not_be_below_those_before() {
        AssetNo meter = allocated();
        point = value(installing.handle(CALLER, install(point, meter, "2026-01-01", "5")));
        assertThat(installing.handle(
                        CALLER,
                        new InstallingMeters.Remove(
                                point.no(), point.version(), at("2026-01-16"), shown(ACTIVE_IMPORT, "4.99"))))
                .isEqualTo(Outcome.refused(MeteringRefusal.RUNS_BACKWARDS));
        MeteringPoint bare = value(installing.handle(
                CALLER,
                new InstallingMeters.Remove(point.no(), point.version(), at("2026-01-16"), shown(ACTIVE_IMPORT, "5"))));
        assertThat(bare.open()).isEmpty();
        assertThat(installing.handle(
                        CALLER,
                        new InstallingMeters.Remove(
                                bare.no(), bare.version(), at("2026-01-17"), shown(ACTIVE_IMPORT, "5"))))
                .isEqualTo(Outcome.refused(MeteringRefusal.NO_METER_IN_PLACE));
    }

    private void refused(InstallingMeters.Install command, Refusal why) {
        assertThat(installing.handle(CALLER, command)).isEqualTo(Outcome.refused(why));
    }

    private AssetNo allocated() {
        AssetNo no = SampleMetering.assetNo();
        Meter meter = value(keeping.handle(
                CALLER, new KeepingMeters.Receive(no, SampleMetering.UNIT, "X", SampleMetering.dials(ACTIVE_IMPORT))));
        meter = value(keeping.handle(CALLER, new KeepingMeters.Take(no, meter.version(), KeepingMeters.Step.VERIFY)));
        meter = value(keeping.handle(CALLER, new KeepingMeters.Take(no, meter.version(), KeepingMeters.Step.ALLOCATE)));
        return meter.no();
    }

    private static InstallingMeters.Install install(MeteringPoint point, AssetNo meter, String day, String shown) {
        return new InstallingMeters.Install(
                point.no(), point.version(), meter, Ratio.of(400), Ratio.ONE, at(day), shown(ACTIVE_IMPORT, shown));
    }

    private static InstallingMeters.Install install(
            MeteringPoint point, AssetNo meter, Map<Register, RegisterValue> shown) {
        return new InstallingMeters.Install(
                point.no(), point.version(), meter, Ratio.ONE, Ratio.ONE, at("2026-01-01"), shown);
    }
}
