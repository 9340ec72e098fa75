package org.wattline.domain.metering.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.metering.SamplePoints.day;
import static org.wattline.domain.metering.SamplePoints.done;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.asset.CollectingTerminal.Collected;
import org.wattline.domain.metering.asset.CollectingTerminal.Stand;
import org.wattline.domain.premises.AreaCode;

class CollectingMetersTest {
    private static final AreaCode AREA = new AreaCode("A-01");
    private static final AssetNo ONE = new AssetNo("M-0001");
    private static final AssetNo TWO = new AssetNo("M-0002");
    private static final Instant JAN_1 = day("2026-01-01");
    private static final Instant JAN_16 = day("2026-01-16");
    private final Device device = Device.received(
                    new AssetNo("T-0001"),
                    new UnitPath("/33/3301"),
                    "DJGZ23",
                    new DeviceType.Collector(AssetKind.CONCENTRATOR))
            .state();
    private final CollectingTerminal up = done(CollectingTerminal.none(device).install(AREA, JAN_1));

    @Test
    void it_collects_meters_from_one_instant_to_another() {
        CollectingTerminal both = done(up.collect(List.of(ONE, TWO), JAN_1, Set.of()));
        assertThat(both.collected()).containsExactlyInAnyOrder(ONE, TWO);
        CollectingTerminal one = done(both.release(List.of(TWO), JAN_16));
        assertThat(one.meters())
                .containsExactly(
                        new Collected(ONE, JAN_1, Optional.empty()), new Collected(TWO, JAN_1, Optional.of(JAN_16)));
        CollectingTerminal down = done(one.remove(day("2026-02-01")));
        assertThat(down.collected()).isEmpty();
        assertThat(down.stands()).containsExactly(new Stand(AREA, JAN_1, Optional.of(day("2026-02-01"))));
    }

    @Test
    void a_meter_is_collected_once_and_only_by_what_is_up() {
        assertThat(up.collect(List.of(ONE, ONE), JAN_1, Set.of()))
                .isEqualTo(Outcome.refused(TerminalRefusal.COLLECTED_ALREADY));
        assertThat(up.collect(List.of(ONE), JAN_1, Set.of(ONE)))
                .isEqualTo(Outcome.refused(TerminalRefusal.COLLECTED_ALREADY));
        CollectingTerminal one = done(up.collect(List.of(ONE), JAN_1, Set.of()));
        assertThat(one.collect(List.of(ONE), JAN_16, Set.of()))
                .isEqualTo(Outcome.refused(TerminalRefusal.COLLECTED_ALREADY));
        assertThat(one.release(List.of(TWO), JAN_16)).isEqualTo(Outcome.refused(TerminalRefusal.NOT_COLLECTED));
        assertThat(one.release(List.of(ONE), JAN_1)).isEqualTo(Outcome.refused(TerminalRefusal.CHANGED_LATER));
        assertThat(one.install(AREA, JAN_16)).isEqualTo(Outcome.refused(TerminalRefusal.IN_PLACE));
        CollectingTerminal none = CollectingTerminal.none(device);
        assertThat(none.collect(List.of(ONE), JAN_1, Set.of()))
                .isEqualTo(Outcome.refused(TerminalRefusal.NOT_IN_PLACE));
        assertThat(none.remove(JAN_1)).isEqualTo(Outcome.refused(TerminalRefusal.NOT_IN_PLACE));
    }

    @Test
    void a_device_lives_as_a_meter_does() {
        assertThat(device.take(MeterState.Step.INSTALL)).isEqualTo(Outcome.refused(MeteringRefusal.STEP_NOT_POSSIBLE));
        Device allocated = done(done(device.take(MeterState.Step.VERIFY)).take(MeterState.Step.ALLOCATE));
        assertThat(done(allocated.take(MeterState.Step.INSTALL)).state()).isEqualTo(MeterState.INSTALLED);
    }
}
