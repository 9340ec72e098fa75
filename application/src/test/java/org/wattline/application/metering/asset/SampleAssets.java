package org.wattline.application.metering.asset;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.metering.SampleMetering;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.asset.AccuracyClass;
import org.wattline.domain.metering.asset.AssetKind;
import org.wattline.domain.metering.asset.Device;
import org.wattline.domain.metering.asset.DeviceType;
import org.wattline.domain.metering.asset.InstrumentSet;
import org.wattline.domain.metering.asset.Phase;
import org.wattline.domain.metering.asset.RatedRatio;
import org.wattline.domain.metering.upkeep.CheckCycles;
import org.wattline.domain.metering.upkeep.DeviceClass;
import org.wattline.domain.metering.upkeep.Verification;

/** Transformers, terminals and verifications for tests; every number is new. */
public final class SampleAssets {
    /** Meters of class I every six months, all else by samples. */
    public static final Optional<CheckCycles> CYCLES = Optional.of(new CheckCycles(
            "TEST",
            Span.startingOn(LocalDate.of(2000, 1, 1)),
            "a test",
            List.of(new CheckCycles.Cycle(AssetKind.METER, Optional.of(DeviceClass.I), 6))));

    private SampleAssets() {}

    /** Of one phase. */
    public static DeviceType current(String plate) {
        return new DeviceType.InstrumentTransformer(
                AssetKind.CURRENT_TRANSFORMER, new RatedRatio(plate), new AccuracyClass("0.5S"), false);
    }

    public static DeviceType concentrator() {
        return new DeviceType.Collector(AssetKind.CONCENTRATOR);
    }

    public static Device device(DeviceType type) {
        return Device.received(SampleMetering.assetNo(), SampleMetering.UNIT, "LMZ1-0.5", type)
                .state();
    }

    public static InstrumentSet.PutIn in(Device device, Phase... phases) {
        return new InstrumentSet.PutIn(device, Set.copyOf(Arrays.asList(phases)));
    }

    public static Verification.Result passed(String day, DeviceClass deviceClass) {
        return new Verification.Result(LocalDate.parse(day), true, "计量中心", "C-1", deviceClass);
    }
}
