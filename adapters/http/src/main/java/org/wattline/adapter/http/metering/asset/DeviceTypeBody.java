package org.wattline.adapter.http.metering.asset;

import org.wattline.adapter.http.platform.shape.Kinds;
import org.wattline.domain.metering.asset.AccuracyClass;
import org.wattline.domain.metering.asset.AssetKind;
import org.wattline.domain.metering.asset.DeviceType;
import org.wattline.domain.metering.asset.RatedRatio;

/** What a device is, and its nameplate. */
@Kinds
public sealed interface DeviceTypeBody
        permits DeviceTypeBody.CurrentTransformer,
                DeviceTypeBody.VoltageTransformer,
                DeviceTypeBody.Concentrator,
                DeviceTypeBody.Terminal {
    DeviceTypeBody EXAMPLE = new CurrentTransformer(new RatedRatio("150/5"), new AccuracyClass("0.5S"), false);

    DeviceType type();

    static DeviceTypeBody of(DeviceType type) {
        return switch (type) {
            case DeviceType.InstrumentTransformer(var kind, var rated, var accuracy, var threePhase) ->
                kind == AssetKind.CURRENT_TRANSFORMER
                        ? new CurrentTransformer(rated, accuracy, threePhase)
                        : new VoltageTransformer(rated, accuracy, threePhase);
            case DeviceType.Collector(var kind) -> kind == AssetKind.CONCENTRATOR ? new Concentrator() : new Terminal();
        };
    }

    /** A current transformer. @param threePhase whether one device has the windings of all phases */
    record CurrentTransformer(RatedRatio ratedRatio, AccuracyClass accuracyClass, boolean threePhase)
            implements DeviceTypeBody {
        @Override
        public DeviceType type() {
            return new DeviceType.InstrumentTransformer(
                    AssetKind.CURRENT_TRANSFORMER, ratedRatio, accuracyClass, threePhase);
        }
    }

    /** A voltage transformer. @param threePhase whether one device has the windings of all phases */
    record VoltageTransformer(RatedRatio ratedRatio, AccuracyClass accuracyClass, boolean threePhase)
            implements DeviceTypeBody {
        @Override
        public DeviceType type() {
            return new DeviceType.InstrumentTransformer(
                    AssetKind.VOLTAGE_TRANSFORMER, ratedRatio, accuracyClass, threePhase);
        }
    }

    /** A concentrator. */
    record Concentrator() implements DeviceTypeBody {
        @Override
        public DeviceType type() {
            return new DeviceType.Collector(AssetKind.CONCENTRATOR);
        }
    }

    /** A terminal. */
    record Terminal() implements DeviceTypeBody {
        @Override
        public DeviceType type() {
            return new DeviceType.Collector(AssetKind.TERMINAL);
        }
    }
}
