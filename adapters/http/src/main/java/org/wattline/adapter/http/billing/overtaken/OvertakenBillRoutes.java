package org.wattline.adapter.http.billing.overtaken;

import java.util.List;
import java.util.Map;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.overtaken.ExplainingOvertakenBills;
import org.wattline.application.billing.overtaken.OvertakenBills;
import org.wattline.application.billing.overtaken.SearchingOvertakenBills;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.overtaken.OvertakenCause;
import org.wattline.domain.billing.overtaken.OvertakenRefusal;

/** {@code /v1/overtaken-bills}: issued bills that were made from what is no longer so. */
public final class OvertakenBillRoutes implements Routes {
    private static final String ALL = "/v1/overtaken-bills";
    private static final String ONE = ALL + "/{billNo}";

    private final OvertakenBills overtaken;
    private final ExplainingOvertakenBills explaining;
    private final Jobs jobs;

    public OvertakenBillRoutes(OvertakenBills overtaken, ExplainingOvertakenBills explaining, Jobs jobs) {
        this.overtaken = overtaken;
        this.explaining = explaining;
        this.jobs = jobs;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list(ALL)
                        .tag("billing")
                        .summary("计费依据已变更的电费单", "List issued bills whose inputs have changed since")
                        .permission(BillingPermissions.REVIEW)
                        .scoped()
                        .filter("state", "状态", "OPEN, SAME, EXPLAINED or CANCELLED", "OPEN")
                        .filter("cause", "原因", "READINGS, INSTALLATION or HOUSEHOLD", "READINGS")
                        .answersPage(OvertakenBillBody.class, OvertakenBillBody.EXAMPLE)
                        .handle(x -> x.page(
                                overtaken.list(
                                        x.scope(),
                                        new OvertakenBills.Filter(
                                                x.query("state"), x.query("cause", OvertakenCause.class)),
                                        x.page()),
                                OvertakenBillBody::of)),
                named(Route.get(ONE))
                        .summary("查看计费依据变更", "Show what has changed under a bill, and what it would come to")
                        .history("overtaken-bill")
                        .answers(200, OvertakenBillBody.class, OvertakenBillBody.EXAMPLE)
                        .handle(x -> x.found(overtaken.find(bill(x)).map(OvertakenBillBody::of))),
                named(Route.command(ONE, "explain"))
                        .summary("说明不重算原因", "Explain why the bill stays as it is")
                        .body(Explain.class, Explain.EXAMPLE)
                        .answers(200, OvertakenBillBody.class, OvertakenBillBody.EXAMPLE)
                        .refuses(OvertakenRefusal.UNKNOWN, OvertakenRefusal.SETTLED)
                        .handle(x -> x.outcome(
                                explaining.handle(
                                        x.caller(),
                                        new ExplainingOvertakenBills.Explain(bill(x), x.version(), x.body().reason)),
                                OvertakenBillBody::of)),
                Route.post("/v1/overtaken-bill-searches")
                        .creates()
                        .withoutDryRun()
                        .tag("billing")
                        .summary("查找计费依据已变更的电费单", "Search issued bills whose readings have newer versions")
                        .description(
                                "每夜自动查找近十三个月；户口与倍率变更即时处理",
                                "Every night by itself, 13 months back. Changes of households and ratios are followed at once")
                        .permission(BillingPermissions.REVIEW)
                        .unowned("the whole company is searched, and each sees what is found within the own unit")
                        .answersNothing(202)
                        .handle(x -> x.accepted(jobs.submit(x.caller(), SearchingOvertakenBills.KIND, Map.of()))));
    }

    private static <B> Draft<B> named(Draft<B> draft) {
        return draft.tag("billing").permission(BillingPermissions.REVIEW).owned("billNo", "bill");
    }

    private static BillNo bill(Exchange<?> x) {
        return x.path("billNo", BillNo::new);
    }

    /** Why the bill stays. */
    public record Explain(@Size(min = 1, max = 200) String reason) {
        static final Explain EXAMPLE = new Explain("the difference is settled with the next cycle");
    }
}
