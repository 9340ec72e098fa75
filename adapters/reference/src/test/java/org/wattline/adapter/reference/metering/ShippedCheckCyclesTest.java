package org.wattline.adapter.reference.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.wattline.domain.metering.asset.AssetKind;
import org.wattline.domain.metering.upkeep.CheckCycles;
import org.wattline.domain.metering.upkeep.DeviceClass;

class ShippedCheckCyclesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void devices_are_checked_by_their_class_and_small_ones_by_samples() {
        CheckCycles cycles = CheckCycleFile.shipped().apply(DAY).orElseThrow();
        assertThat(cycles.dueAfter(AssetKind.METER, DeviceClass.I, DAY)).contains(LocalDate.of(2026, 9, 1));
        assertThat(cycles.dueAfter(AssetKind.METER, DeviceClass.III, DAY)).contains(LocalDate.of(2028, 3, 1));
        assertThat(cycles.dueAfter(AssetKind.METER, DeviceClass.V, DAY)).isEmpty();
        assertThat(cycles.dueAfter(AssetKind.VOLTAGE_TRANSFORMER, DeviceClass.II, DAY))
                .contains(LocalDate.of(2036, 3, 1));
        assertThat(cycles.dueAfter(AssetKind.TERMINAL, DeviceClass.I, DAY)).isEmpty();
        assertThat(CheckCycleFile.shipped().apply(LocalDate.of(2017, 4, 30))).isEmpty();
    }
}
