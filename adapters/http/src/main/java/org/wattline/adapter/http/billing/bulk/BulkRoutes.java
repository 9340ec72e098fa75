package org.wattline.adapter.http.billing.bulk;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.bulk.IssuingReviewedBills;
import org.wattline.application.billing.bulk.ManyBills;
import org.wattline.application.billing.bulk.ReleasingBills;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillRefusal;

/** {@code /v1/bill-releases} and {@code /v1/bill-issues}: many bills at once, by a job with progress and problems. */
public final class BulkRoutes implements Routes {
    private final Jobs jobs;

    public BulkRoutes(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                common(Route.post("/v1/bill-releases"))
                        .summary("批量放行", "Release many stopped bills")
                        .description(
                                "列明电费单，或单位（某规则）的全部待放行单；计算人不得放行，超限额须两人；未放行的见作业的问题清单",
                                "Those named, or all that wait in the queue of a unit, of one rule if one is given. Who had a bill calculated does not release"
                                        + " it, and over a limit two persons do; each that is not released is among the job's problems")
                        .permission(BillingPermissions.REVIEW)
                        .body(ReleaseBills.class, ReleaseBills.EXAMPLE)
                        .handle(x -> start(
                                x,
                                ReleasingBills.KIND,
                                many(x, x.body().unit, x.body().bills, x.body().rule, Optional.empty()))),
                common(Route.post("/v1/bill-issues"))
                        .movesMoney()
                        .summary("批量发行", "Issue many reviewed bills")
                        .description(
                                "列明电费单，或单位（及月份）的全部已核算单；未发行的见作业的问题清单",
                                "Those named, or all reviewed ones of a unit, and month; each that is not issued is among the job's problems")
                        .permission(BillingPermissions.ISSUE)
                        .body(IssueBills.class, IssueBills.EXAMPLE)
                        .handle(x -> start(
                                x,
                                IssuingReviewedBills.KIND,
                                many(x, x.body().unit, x.body().bills, Optional.empty(), x.body().month))));
    }

    private static <B> Draft<B> common(Draft<B> draft) {
        return draft.creates()
                .withoutDryRun()
                .tag("billing")
                .unowned("the unit is checked against the caller's own")
                .answersNothing(202)
                .refuses(BillRefusal.UNIT_OUT_OF_REACH);
    }

    private static ManyBills many(
            Exchange<?> x,
            Optional<UnitPath> unit,
            Optional<List<BillNo>> bills,
            Optional<String> rule,
            Optional<YearMonth> month) {
        return new ManyBills(unit.orElse(x.caller().unit()), bills.orElse(List.of()), rule, month);
    }

    private Reply start(Exchange<?> x, String kind, ManyBills wanted) {
        if (x.scope().unit().map(own -> !own.covers(wanted.unit())).orElse(false))
            return x.refused(BillRefusal.UNIT_OUT_OF_REACH);
        return x.accepted(jobs.submit(x.caller(), kind, wanted.arguments()));
    }

    /**
     * Which bills are released.
     *
     * @param unit the caller's own if none is given
     * @param rule only those that this check holds
     */
    public record ReleaseBills(
            Optional<UnitPath> unit, @Size(max = 1000) Optional<List<BillNo>> bills, Optional<String> rule) {
        static final ReleaseBills EXAMPLE =
                new ReleaseBills(Optional.of(new UnitPath("/33/3301")), Optional.empty(), Optional.of("BIL-72"));
    }

    /** Which bills are issued. @param unit the caller's own if none is given */
    public record IssueBills(
            Optional<UnitPath> unit, @Size(max = 1000) Optional<List<BillNo>> bills, Optional<YearMonth> month) {
        static final IssueBills EXAMPLE = new IssueBills(
                Optional.of(new UnitPath("/33/3301")), Optional.empty(), Optional.of(YearMonth.of(2026, 1)));
    }
}
