package org.wattline.adapter.memory.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.metering.SampleMetering.at;
import static org.wattline.application.metering.SampleMetering.in;
import static org.wattline.application.metering.SampleMetering.state;
import static org.wattline.application.metering.SampleMetering.value;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.premises.MemoryNetwork;
import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.SampleMetering;
import org.wattline.application.metering.asset.AssetStore;
import org.wattline.application.metering.asset.KeepingTerminals;
import org.wattline.application.metering.asset.SampleAssets;
import org.wattline.application.platform.Caller;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Meter;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.asset.Device;
import org.wattline.domain.metering.asset.TerminalRefusal;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.premises.TransformerArea;
import org.wattline.domain.quantity.Capacity;

class KeepingTerminalsTest {
    private static final Caller CALLER = Caller.system("tester");
    private static final AreaCode AREA = new AreaCode("A-01");
    private static final Instant JAN_1 = at("2026-01-01");
    private final AssetStore assets = MemoryMetering.assets();
    private final MeteringStore store = assets.metering();
    private final MemoryNetwork network = new MemoryNetwork((MemoryStore) store.work());
    private final KeepingTerminals keeping = new KeepingTerminals(
            store.work(), assets.assets(), store.meters(), network, () -> at("2026-03-01"), store.outbox());

    private Device allocated() {
        Device device = SampleAssets.device(SampleAssets.concentrator());
        Device ready = state(state(device.take(MeterState.Step.VERIFY)).take(MeterState.Step.ALLOCATE));
        return in(store, () -> {
            network.put(
                    List.of(),
                    List.of(new TransformerArea(
                            AREA, "一台区", new FeederCode("F-01"), Capacity.kva(400), SampleMetering.UNIT, Version.NEW)));
            return assets.assets().devices().add(ready);
        });
    }

    private AssetNo meter() {
        Meter meter = SampleMetering.meter(Register.ACTIVE_IMPORT);
        return in(store, () -> {
            store.meters().add(meter);
            return meter.no();
        });
    }

    @Test
    void a_terminal_is_put_up_collects_and_is_taken_down() {
        AssetNo terminal = allocated().no();
        AssetNo meter = meter();
        value(keeping.handle(CALLER, new KeepingTerminals.Install(terminal, Version.NEW, AREA, JAN_1)));
        assertThat(assets.assets().devices().find(terminal).orElseThrow().state())
                .isEqualTo(MeterState.INSTALLED);
        value(keeping.handle(CALLER, new KeepingTerminals.Assign(terminal, new Version(1), List.of(meter), JAN_1)));
        assertThat(value(keeping.handle(
                                CALLER, new KeepingTerminals.Remove(terminal, new Version(2), at("2026-02-01"))))
                        .collected())
                .isEmpty();
        assertThat(assets.assets().devices().find(terminal).orElseThrow().state())
                .isEqualTo(MeterState.REMOVED);
    }

    @Test
    void a_meter_has_one_terminal_and_what_is_unknown_is_refused() {
        AssetNo one = allocated().no();
        AssetNo two = allocated().no();
        AssetNo meter = meter();
        assertThat(keeping.handle(CALLER, new KeepingTerminals.Install(one, Version.NEW, new AreaCode("A-02"), JAN_1)))
                .isEqualTo(Outcome.refused(TerminalRefusal.NO_AREA));
        for (AssetNo terminal : List.of(one, two))
            value(keeping.handle(CALLER, new KeepingTerminals.Install(terminal, Version.NEW, AREA, JAN_1)));
        value(keeping.handle(CALLER, new KeepingTerminals.Assign(one, new Version(1), List.of(meter), JAN_1)));
        assertThat(keeping.handle(CALLER, new KeepingTerminals.Assign(two, new Version(1), List.of(meter), JAN_1)))
                .isEqualTo(Outcome.refused(TerminalRefusal.COLLECTED_ALREADY));
        assertThat(keeping.handle(
                        CALLER,
                        new KeepingTerminals.Assign(two, new Version(1), List.of(new AssetNo("UNKNOWN")), JAN_1)))
                .isEqualTo(Outcome.refused(MeteringRefusal.METER_NOT_FOUND));
        assertThat(keeping.handle(CALLER, new KeepingTerminals.Install(meter, Version.NEW, AREA, JAN_1)))
                .isEqualTo(Outcome.refused(TerminalRefusal.NO_TERMINAL));
    }
}
