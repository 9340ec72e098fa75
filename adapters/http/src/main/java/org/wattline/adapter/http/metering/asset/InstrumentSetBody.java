package org.wattline.adapter.http.metering.asset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.asset.AssetKind;
import org.wattline.domain.metering.asset.Fitting;
import org.wattline.domain.metering.asset.InstrumentSet;
import org.wattline.domain.metering.asset.Phase;
import org.wattline.domain.metering.asset.RatedRatio;
import org.wattline.domain.quantity.Ratio;

/** The instrument transformers of a metering point. @param currentRatio of those in place now; left out without any */
public record InstrumentSetBody(
        MeteringPointNo meteringPointNo,
        Optional<Ratio> currentRatio,
        Optional<Ratio> voltageRatio,
        List<FittingBody> fittings,
        Version version)
        implements Tagged {
    static final InstrumentSetBody EXAMPLE = new InstrumentSetBody(
            MeteringPointNo.of(1),
            Optional.of(Ratio.of(30)),
            Optional.empty(),
            List.of(new FittingBody(
                    new AssetNo("CT-0001"),
                    AssetKind.CURRENT_TRANSFORMER,
                    new RatedRatio("150/5"),
                    List.of(Phase.A),
                    Instant.parse("2026-01-01T01:00:00Z"),
                    Optional.empty())),
            new Version(1));

    static InstrumentSetBody of(InstrumentSet set) {
        return new InstrumentSetBody(
                set.point(),
                set.ratio(AssetKind.CURRENT_TRANSFORMER),
                set.ratio(AssetKind.VOLTAGE_TRANSFORMER),
                set.fittings().stream().map(FittingBody::of).toList(),
                set.version());
    }

    /** A transformer at the point, from one instant to another. */
    public record FittingBody(
            AssetNo assetNo,
            AssetKind kind,
            RatedRatio ratedRatio,
            List<Phase> phases,
            Instant from,
            Optional<Instant> to) {
        static FittingBody of(Fitting each) {
            return new FittingBody(
                    each.asset(),
                    each.kind(),
                    each.rated(),
                    each.phases().stream().sorted().toList(),
                    each.from(),
                    each.to());
        }
    }
}
