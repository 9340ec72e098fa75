package org.wattline.adapter.http.metering.asset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.asset.AssetViews;
import org.wattline.application.metering.upkeep.AssetUpkeeps;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.asset.AssetKind;

/** {@code /v1/metering-assets}: meters, transformers and terminals in one list, and which of them are due for verification. */
public final class AssetRoutes implements Routes {
    private final AssetViews views;
    private final AssetUpkeeps upkeeps;
    private final BusinessClock clock;

    public AssetRoutes(AssetViews views, AssetUpkeeps upkeeps, BusinessClock clock) {
        this.views = views;
        this.upkeeps = upkeeps;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/metering-assets")
                        .tag("metering")
                        .summary("计量资产列表", "List meters, transformers and terminals")
                        .permission(MeteringPermissions.SEE_METERS)
                        .scoped()
                        .filter("kind", "类别", "kind", AssetKind.METER.name())
                        .filter("state", "状态", "state", MeterState.INSTALLED.name())
                        .filter("dueBefore", "检定到期日早于", "due for verification before this day", "2026-04-01")
                        .answersPage(AssetBody.class, AssetBody.EXAMPLE)
                        .handle(x -> x.page(
                                views.list(
                                        x.scope(),
                                        new AssetViews.Filter(
                                                x.query("kind", AssetKind.class),
                                                x.query("state", MeterState.class),
                                                x.query("dueBefore", LocalDate::parse)),
                                        x.page()),
                                AssetBody::of)),
                Route.list("/v1/verifications-due")
                        .tag("metering")
                        .summary("到期检定清单", "List assets that are due for verification, the longest due first")
                        .permission(MeteringPermissions.SEE_METERS)
                        .scoped()
                        .filter("before", "到期日早于", "due before this day; tomorrow if left out", "2026-04-01")
                        .answersPage(UpkeepBody.class, UpkeepBody.EXAMPLE)
                        .handle(x -> x.page(
                                upkeeps.due(
                                        x.scope(),
                                        x.query("before", LocalDate::parse)
                                                .orElse(clock.today().plusDays(1)),
                                        x.page()),
                                UpkeepBody::of)));
    }

    /** An asset of any kind. @param dueOn when it is due for verification; none before the first and where samples are taken */
    public record AssetBody(
            AssetNo assetNo, AssetKind kind, UnitPath unit, String model, MeterState state, Optional<LocalDate> dueOn) {
        static final AssetBody EXAMPLE = new AssetBody(
                new AssetNo("M-0001"),
                AssetKind.METER,
                new UnitPath("/33/3301"),
                "DTZY341",
                MeterState.INSTALLED,
                Optional.of(LocalDate.parse("2028-03-01")));

        static AssetBody of(AssetViews.Row row) {
            return new AssetBody(row.no(), row.kind(), row.unit(), row.model(), row.state(), row.dueOn());
        }
    }
}
