package org.wattline.adapter.http.metering.asset;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wattline.adapter.http.metering.MeteringPointRoutes;
import org.wattline.adapter.http.metering.Shown;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.asset.ChangingTransformers;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.asset.AssetRefusal;
import org.wattline.domain.metering.asset.Phase;

/** {@code /v1/metering-points/{meteringPointNo}/instrument-transformers}: the transformers of a point, now and before. */
public final class InstrumentSetRoutes implements Routes {
    private static final String ONE = "/v1/metering-points/{meteringPointNo}/instrument-transformers";

    private final ChangingTransformers changing;

    public InstrumentSetRoutes(ChangingTransformers changing) {
        this.changing = changing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                MeteringPointRoutes.named(Route.get(ONE))
                        .summary("计量点互感器", "Show the instrument transformers of a metering point")
                        .permission(MeteringPermissions.SEE)
                        .history("instrument-set")
                        .answers(200, InstrumentSetBody.class, InstrumentSetBody.EXAMPLE)
                        .handle(x ->
                                x.found(changing.of(MeteringPointRoutes.no(x)).map(InstrumentSetBody::of))),
                MeteringPointRoutes.named(Route.command(ONE, "replace"))
                        .summary("互感器装拆", "Put instrument transformers in, take them out, or exchange them")
                        .description(
                                "电能表运行时须填写示数；自该时刻起按新倍率计量",
                                "While a meter hangs its registers are read; from that instant on they are multiplied by the new ratio")
                        .permission(MeteringPermissions.INSTALL)
                        .body(Replace.class, Replace.EXAMPLE)
                        .refuses(Stream.concat(
                                        MeteringPointRoutes.REFUSALS.stream(), Arrays.stream(AssetRefusal.values()))
                                .distinct()
                                .toArray(Refusal[]::new))
                        .answers(200, InstrumentSetBody.class, InstrumentSetBody.EXAMPLE)
                        .handle(x -> x.outcome(
                                changing.handle(
                                        x.caller(),
                                        new ChangingTransformers.Replace(
                                                MeteringPointRoutes.no(x),
                                                x.version(),
                                                x.body().at(),
                                                x.body().takenOut(),
                                                x.body().putIn().stream()
                                                        .map(PutIn::command)
                                                        .toList(),
                                                Shown.map("/shown", x.body().shown()))),
                                InstrumentSetBody::of)));
    }

    /** Some are taken out, others put in. @param shown what the meter's registers show; nothing without a meter */
    public record Replace(Instant at, List<AssetNo> takenOut, List<PutIn> putIn, List<Shown> shown) {
        static final Replace EXAMPLE = new Replace(
                Instant.parse("2026-01-16T01:00:00Z"),
                List.of(new AssetNo("CT-0001")),
                List.of(new PutIn(new AssetNo("CT-0002"), List.of(Phase.A))),
                Shown.EXAMPLE);
    }

    /** A transformer and the phases for which it stands; of two voltage transformers in V connection, AB is A and CB is C. */
    public record PutIn(AssetNo assetNo, List<Phase> phases) {
        ChangingTransformers.PutIn command() {
            return new ChangingTransformers.PutIn(assetNo, Set.copyOf(phases));
        }
    }
}
