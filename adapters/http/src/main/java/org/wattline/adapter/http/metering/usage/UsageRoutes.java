package org.wattline.adapter.http.metering.usage;

import java.util.List;
import java.util.Map;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.usage.ShowingUsage;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.usage.UsagePart;
import org.wattline.domain.metering.usage.UsageStep;

/** {@code …/usage}: what points and accounts used. */
public final class UsageRoutes implements Routes {
    private final ShowingUsage showing;

    public UsageRoutes(ShowingUsage showing) {
        this.showing = showing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Whose.point(on(Route.get("/v1/metering-points/{meteringPointNo}/usage")))
                        .summary("计量点用电量", "Show what a metering point used")
                        .handle(x -> {
                            ShowingUsage.Asked asked = UsageQuery.asked(x);
                            return x.ok(UsageBody.of(
                                    asked, showing.of(x.path("meteringPointNo", MeteringPointNo::new), asked)));
                        }),
                Whose.account(on(Route.get("/v1/accounts/{accountNo}/usage")))
                        .summary("用电量", "Show what an account used, point by point")
                        .handle(x -> {
                            ShowingUsage.Asked asked = UsageQuery.asked(x);
                            return x.ok(UsageBody.of(asked, showing.of(x.path("accountNo", AccountNo::new), asked)));
                        }));
    }

    private static Draft<Void> on(Draft<Void> draft) {
        return UsageQuery.on(draft, MeteringPermissions.SEE).answers(200, UsageBody.class, UsageBody.EXAMPLE);
    }

    /** What was used, point by point; what a point below another used is part of what that one used. */
    public record UsageBody(UsageStep by, List<PointUse> points) {
        static final UsageBody EXAMPLE = new UsageBody(
                UsageStep.MONTH, List.of(new PointUse(MeteringPointNo.of(1), List.of(UsagePartBody.EXAMPLE))));

        static UsageBody of(ShowingUsage.Asked asked, Map<MeteringPointNo, List<UsagePart>> usage) {
            return new UsageBody(
                    asked.step(),
                    usage.entrySet().stream()
                            .map(entry -> new PointUse(
                                    entry.getKey(),
                                    entry.getValue().stream()
                                            .map(UsagePartBody::of)
                                            .toList()))
                            .toList());
        }
    }

    /** What a metering point used, part by part. */
    public record PointUse(MeteringPointNo meteringPointNo, List<UsagePartBody> parts) {}
}
