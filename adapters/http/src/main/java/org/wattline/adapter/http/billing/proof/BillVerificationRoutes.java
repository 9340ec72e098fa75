package org.wattline.adapter.http.billing.proof;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.proof.BillVerifications;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.customer.AccountNo;

/** {@code /v1/bill-verifications}: bills calculated again from the versions that they keep, by a job. */
public final class BillVerificationRoutes implements Routes {
    private final Jobs jobs;

    public BillVerificationRoutes(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/v1/bill-verifications")
                .creates()
                .withoutDryRun()
                .tag("billing")
                .summary("账单复算", "Verify bills")
                .description(
                        "按账单保存的版本重新计算；每处差异按账单、行、字段列入作业的问题清单",
                        "Calculates bills again from the versions that they keep; each difference is among the job's problems, named by bill, line and"
                                + " field")
                .permission(BillingPermissions.REVIEW)
                .unowned("the unit is checked against the caller's own")
                .body(VerifyBills.class, VerifyBills.EXAMPLE)
                .answersNothing(202)
                .refuses(BillRefusal.UNIT_OUT_OF_REACH)
                .handle(this::start));
    }

    private Reply start(Exchange<VerifyBills> x) {
        VerifyBills asked = x.body();
        if (x.scope().unit().map(own -> !own.covers(asked.unit)).orElse(false))
            return x.refused(BillRefusal.UNIT_OUT_OF_REACH);
        Map<String, String> arguments = new HashMap<>();
        arguments.put("unit", asked.unit.path());
        asked.month.ifPresent(month -> arguments.put("month", month.toString()));
        asked.accountNo.ifPresent(account -> arguments.put("account", account.value()));
        asked.billNo.ifPresent(bill -> arguments.put("bill", bill.value()));
        asked.runId.ifPresent(run -> arguments.put("run", run.toString()));
        return x.accepted(jobs.submit(x.caller(), BillVerifications.KIND, arguments));
    }

    /** Which bills: all of a unit, of a month, of an account, of a bill run, or one. */
    public record VerifyBills(
            UnitPath unit,
            Optional<YearMonth> month,
            Optional<AccountNo> accountNo,
            Optional<BillNo> billNo,
            Optional<UUID> runId) {
        static final VerifyBills EXAMPLE = new VerifyBills(
                new UnitPath("/33/3301"),
                Optional.of(YearMonth.of(2026, 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
