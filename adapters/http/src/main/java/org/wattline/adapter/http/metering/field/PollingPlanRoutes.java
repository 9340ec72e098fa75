package org.wattline.adapter.http.metering.field;

import java.util.List;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.poll.KeepingPlans;
import org.wattline.domain.metering.poll.PollRefusal;
import org.wattline.domain.metering.poll.PollingPlan;

/** {@code /v1/polling-plans}: the company's own plans, and changes of those that the product brings along. */
public final class PollingPlanRoutes implements Routes {
    private static final String ONE = "/v1/polling-plans/{planId}";
    private final KeepingPlans keeping;

    public PollingPlanRoutes(KeepingPlans keeping) {
        this.keeping = keeping;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/polling-plans")
                        .creates()
                        .tag("metering")
                        .summary("新建采集方案", "Draft a polling plan")
                        .description("立即生效", "It holds at once.")
                        .permission(MeteringPermissions.KEEP_PLANS)
                        .unowned("plans are the same for everybody")
                        .body(Enter.class, Enter.EXAMPLE)
                        .answers(201, KeptPlanBody.class, KeptPlanBody.EXAMPLE)
                        .refuses(PollRefusal.PLAN_EXISTS)
                        .handle(x -> x.created(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingPlans.Draft(x.body()
                                                .terms()
                                                .plan("/terms", x.body().planId()))),
                                plan -> "/v1/polling-plans/" + plan.id(),
                                KeptPlanBody::of)),
                named(Route.get(ONE))
                        .summary("查看采集方案", "Show a polling plan")
                        .permission(MeteringPermissions.TAKE_IN)
                        .history("polling-plan")
                        .allows(x -> keeping.find(id(x))
                                .map(plan -> Commands.none().allowed("change").and("withdraw", plan.withdrawn())))
                        .answers(200, KeptPlanBody.class, KeptPlanBody.EXAMPLE)
                        .handle(x -> x.found(keeping.find(id(x)).map(KeptPlanBody::of))),
                named(Route.command(ONE, "change"))
                        .summary("变更采集方案", "Change a polling plan")
                        .description("立即生效；已停用的方案重新启用", "It holds at once; one that was withdrawn is in force again.")
                        .permission(MeteringPermissions.KEEP_PLANS)
                        .body(PlanTerms.class, PlanTerms.EXAMPLE)
                        .answers(200, KeptPlanBody.class, KeptPlanBody.EXAMPLE)
                        .refuses(PollRefusal.PLAN_NOT_FOUND)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingPlans.Change(
                                                x.version(), x.body().plan("", id(x)))),
                                KeptPlanBody::of)),
                named(Route.command(ONE, "withdraw"))
                        .summary("停用采集方案", "Withdraw a polling plan")
                        .description("不再按此方案采集", "Nobody asks by it any more.")
                        .permission(MeteringPermissions.KEEP_PLANS)
                        .answers(200, KeptPlanBody.class, KeptPlanBody.EXAMPLE)
                        .refuses(PollRefusal.PLAN_NOT_FOUND, PollRefusal.PLAN_WITHDRAWN)
                        .handle(x -> x.outcome(
                                keeping.handle(x.caller(), new KeepingPlans.Withdraw(id(x), x.version())),
                                KeptPlanBody::of)));
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("metering")
                .unowned("plans are the same for everybody")
                .path("planId", "采集方案编号", "id of the plan", "DAILY-FREEZE");
    }

    private static String id(Exchange<?> x) {
        return x.path("planId", id -> {
            PollingPlan.checkId(id);
            return id;
        });
    }

    /** A plan and what it says. */
    public record Enter(@Size(min = 1, max = 40) String planId, PlanTerms terms) {
        static final Enter EXAMPLE = new Enter("NIGHT-CURVE", PlanTerms.EXAMPLE);
    }
}
