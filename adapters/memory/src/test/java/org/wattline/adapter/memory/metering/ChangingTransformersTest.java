package org.wattline.adapter.memory.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.wattline.application.metering.SampleMetering.at;
import static org.wattline.application.metering.SampleMetering.shown;
import static org.wattline.application.metering.SampleMetering.value;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.metering.InstallingMeters;
import org.wattline.application.metering.KeepingMeters;
import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.SampleMetering;
import org.wattline.application.metering.asset.AssetStore;
import org.wattline.application.metering.asset.ChangingTransformers;
import org.wattline.application.metering.asset.KeepingDevices;
import org.wattline.application.metering.asset.SampleAssets;
import org.wattline.application.metering.upkeep.KeepingAssets;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.asset.AssetRefusal;
import org.wattline.domain.metering.asset.InstrumentSet;
import org.wattline.domain.metering.asset.Phase;
import org.wattline.domain.metering.upkeep.DeviceClass;
import org.wattline.domain.quantity.Ratio;

class ChangingTransformersTest {
    private static final Caller CALLER = Caller.system("tester");
    private final AssetStore assets = MemoryMetering.assets();
    private final MeteringStore store = assets.metering();
    private final KeepingMeters meters =
            new KeepingMeters(store.work(), store.meters(), assets.assets().devices(), store.outbox());
    private final KeepingDevices devices = new KeepingDevices(store.work(), assets.assets(), store.outbox());
    private final KeepingAssets upkeep = new KeepingAssets(
            store.work(),
            store.meters(),
            assets.assets(),
            day -> SampleAssets.CYCLES,
            () -> at("2026-03-01"),
            store.outbox());
    private final InstallingMeters installing = new InstallingMeters(
            store.work(),
            store.points(),
            store.meters(),
            store.readings(),
            assets.assets().instruments()::find,
            () -> at("2026-03-01"),
            store.outbox());
    private final ChangingTransformers changing = new ChangingTransformers(
            store.work(), store.points(), assets.assets(), installing, () -> at("2026-03-01"), store.outbox());
    private MeteringPoint point = SampleMetering.point();

    @BeforeEach
    void open() {
        point = SampleMetering.stored(store, point);
    }

    private AssetNo transformer(String plate) {
        AssetNo no = SampleMetering.assetNo();
        value(devices.handle(
                CALLER, new KeepingDevices.Receive(no, SampleMetering.UNIT, "LMZ1-0.5", SampleAssets.current(plate))));
        return ready(no, new Version(2));
    }

    private AssetNo ready(AssetNo no, Version verified) {
        value(upkeep.handle(
                CALLER, new KeepingAssets.Verify(no, Version.NEW, SampleAssets.passed("2025-12-01", DeviceClass.IV))));
        value(devices.handle(CALLER, new KeepingDevices.Take(no, verified, KeepingDevices.Step.ALLOCATE)));
        return no;
    }

    /** Verified with a certificate, and allocated. */
    private AssetNo meter() {
        AssetNo no = SampleMetering.assetNo();
        value(meters.handle(
                CALLER, new KeepingMeters.Receive(no, SampleMetering.UNIT, "X", SampleMetering.dials(ACTIVE_IMPORT))));
        value(upkeep.handle(
                CALLER, new KeepingAssets.Verify(no, Version.NEW, SampleAssets.passed("2025-12-01", DeviceClass.IV))));
        value(meters.handle(CALLER, new KeepingMeters.Take(no, new Version(2), KeepingMeters.Step.ALLOCATE)));
        return no;
    }

    private Outcome<InstrumentSet> replace(
            String day, List<AssetNo> out, List<AssetNo> in, Map<Register, RegisterValue> shown) {
        Version held = changing.of(point.no()).orElseThrow().version();
        return changing.handle(
                CALLER,
                new ChangingTransformers.Replace(
                        point.no(),
                        held,
                        at(day),
                        out,
                        in.stream()
                                .map(each -> new ChangingTransformers.PutIn(each, Set.of(Phase.A)))
                                .toList(),
                        shown));
    }

    private Outcome<MeteringPoint> install(AssetNo meter, Optional<Ratio> current) {
        Version seen = store.points().find(point.no()).orElseThrow().version();
        return installing.handle(
                CALLER,
                new InstallingMeters.Install(
                        point.no(),
                        seen,
                        meter,
                        current,
                        Optional.empty(),
                        at("2026-01-02"),
                        shown(ACTIVE_IMPORT, "0")));
    }

    private void refused(Outcome<?> outcome, Refusal why) {
        assertThat(outcome).isEqualTo(Outcome.refused(why));
    }

    @Test
    void a_meter_is_multiplied_by_the_transformers_before_it() {
        AssetNo transformer = transformer("150/5");
        value(replace("2026-01-01", List.of(), List.of(transformer), Map.of()));
        AssetNo meter = meter();
        refused(install(meter, Optional.of(Ratio.ONE)), AssetRefusal.RATIO_DIFFERS);
        assertThat(value(install(meter, Optional.empty())).open().orElseThrow().multiplier())
                .isEqualTo(Ratio.of(30));
        assertThat(assets.assets().devices().find(transformer).orElseThrow().state())
                .isEqualTo(MeterState.INSTALLED);
    }

    @Test
    void another_transformer_begins_another_part_with_a_reading_between() {
        AssetNo old = transformer("150/5");
        AssetNo fresh = transformer("300/5");
        value(replace("2026-01-01", List.of(), List.of(old), Map.of()));
        value(install(meter(), Optional.of(Ratio.of(30))));
        refused(replace("2026-01-16", List.of(old), List.of(fresh), Map.of()), MeteringRefusal.READINGS_INCOMPLETE);
        assertThat(assets.assets().devices().find(old).orElseThrow().state())
                .as("nothing of what is refused stays")
                .isEqualTo(MeterState.INSTALLED);
        value(replace("2026-01-16", List.of(old), List.of(fresh), shown(ACTIVE_IMPORT, "12")));
        assertThat(store.points().find(point.no()).orElseThrow().installations())
                .extracting(Installation::multiplier, Installation::from)
                .containsExactly(tuple(Ratio.of(30), at("2026-01-02")), tuple(Ratio.of(60), at("2026-01-16")));
    }

    @Test
    void transformers_of_before_are_told_with_the_ratio_that_the_meter_has() {
        AssetNo differs = transformer("150/5");
        AssetNo same = transformer("300/5");
        value(install(meter(), Optional.of(Ratio.of(60))));
        refused(replace("2026-01-02", List.of(), List.of(differs), Map.of()), AssetRefusal.RATIO_DIFFERS);
        refused(replace("2026-01-01", List.of(), List.of(same), Map.of()), AssetRefusal.CHANGED_LATER);
        value(replace("2026-01-02", List.of(), List.of(same), Map.of()));
        assertThat(store.points().find(point.no()).orElseThrow().installations())
                .hasSize(1);
    }

    @Test
    void what_is_not_ready_or_not_there_is_refused() {
        AssetNo raw = SampleMetering.assetNo();
        value(devices.handle(
                CALLER,
                new KeepingDevices.Receive(raw, SampleMetering.UNIT, "LMZ1-0.5", SampleAssets.current("150/5"))));
        refused(replace("2026-01-01", List.of(), List.of(raw), Map.of()), MeteringRefusal.STEP_NOT_POSSIBLE);
        refused(
                replace("2026-01-01", List.of(), List.of(new AssetNo("UNKNOWN")), Map.of()),
                AssetRefusal.ASSET_NOT_FOUND);
        refused(replace("2026-03-02", List.of(), List.of(raw), Map.of()), MeteringRefusal.IN_THE_FUTURE);
        refused(
                devices.handle(
                        CALLER,
                        new KeepingDevices.Receive(meter(), SampleMetering.UNIT, "X", SampleAssets.concentrator())),
                MeteringRefusal.METER_EXISTS);
        refused(
                meters.handle(
                        CALLER,
                        new KeepingMeters.Receive(raw, SampleMetering.UNIT, "X", SampleMetering.dials(ACTIVE_IMPORT))),
                MeteringRefusal.METER_EXISTS);
        assertThatThrownBy(() -> changing.handle(
                        CALLER,
                        new ChangingTransformers.Replace(
                                point.no(), new Version(7), at("2026-01-01"), List.of(), List.of(), Map.of())))
                .isInstanceOf(StaleState.class);
    }
}
