package org.wattline.adapter.http.billing;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.billing.BillingCycles;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillRefusal;

/** {@code /v1/billing-cycles}: the bills of all accounts of a unit for a month, calculated by a job. */
public final class BillingCycleRoutes implements Routes {
    private final Jobs jobs;
    private final BusinessClock clock;

    public BillingCycleRoutes(Jobs jobs, BusinessClock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/v1/billing-cycles")
                .creates()
                .withoutDryRun()
                .tag("billing")
                .summary("批量计算电费", "Calculate the bills of a month")
                .description(
                        "对单位所辖全部户号计算当月账单；已有账单的户号不受影响",
                        "For all accounts of a unit; those that have their bill are left as they are")
                .permission(BillingPermissions.CALCULATE)
                .unowned("the unit is checked against the caller's own")
                .body(CalculateCycle.class, CalculateCycle.EXAMPLE)
                .answersNothing(202)
                .refuses(BillRefusal.PERIOD_NOT_OVER, BillRefusal.UNIT_OUT_OF_REACH)
                .handle(this::start));
    }

    private Reply start(Exchange<CalculateCycle> x) {
        CalculateCycle asked = x.body();
        if (x.scope().unit().map(own -> !own.covers(asked.unit)).orElse(false))
            return x.refused(BillRefusal.UNIT_OUT_OF_REACH);
        if (clock.today().isBefore(asked.month.plusMonths(1).atDay(1))) return x.refused(BillRefusal.PERIOD_NOT_OVER);
        return x.accepted(jobs.submit(
                x.caller(), BillingCycles.KIND, Map.of("unit", asked.unit.path(), "month", asked.month.toString())));
    }

    /** Which accounts, and for when. */
    public record CalculateCycle(UnitPath unit, YearMonth month) {
        static final CalculateCycle EXAMPLE = new CalculateCycle(new UnitPath("/33/3301"), YearMonth.of(2026, 1));
    }
}
