package org.wattline.adapter.http.payment.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.wattline.adapter.http.metering.Asking;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Table;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.ledger.ClosingPeriods;
import org.wattline.application.payment.ledger.LedgerPeriods;
import org.wattline.application.payment.ledger.LedgerReports;
import org.wattline.application.payment.ledger.TaxPolicies;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.ledger.PeriodRefusal;
import org.wattline.domain.payment.ledger.TaxPolicy;

/** {@code /v1/ledger}: closing of months, ageing, revenue with the tax contained in it. */
public final class ReportRoutes implements Routes {
    private static final int MOST_DAYS = 3_660;

    private final ClosingPeriods closing;
    private final LedgerPeriods periods;
    private final LedgerReports reports;
    private final TaxPolicies taxes;
    private final BusinessClock clock;

    public ReportRoutes(
            ClosingPeriods closing,
            LedgerPeriods periods,
            LedgerReports reports,
            TaxPolicies taxes,
            BusinessClock clock) {
        this.closing = closing;
        this.periods = periods;
        this.reports = reports;
        this.taxes = taxes;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/ledger/closed-periods")
                        .creates()
                        .tag("payment")
                        .summary("月结", "Close a month of the books")
                        .description("已结账期间不再接受分录（由数据库拒绝）", "The database takes no more entries for a closed month")
                        .permission(PaymentPermissions.CLOSE_LEDGER)
                        .unowned("the books belong to the company; the permission is given there")
                        .body(Close.class, Close.EXAMPLE)
                        .answers(201, ReportBody.Period.class, ReportBody.Period.EXAMPLE)
                        .refuses(PeriodRefusal.values())
                        .handle(x -> x.created(
                                closing.handle(x.caller(), new ClosingPeriods.Close(month(x.body().month))),
                                closed -> "/v1/ledger/closed-periods",
                                ReportBody.Period::of)),
                Route.get("/v1/ledger/closed-periods")
                        .tag("payment")
                        .summary("已结账期间", "List the closed months, newest first")
                        .permission(PaymentPermissions.SEE_LEDGER)
                        .unowned("which months are closed is the same for all")
                        .answers(
                                200,
                                ReportBody.Periods.class,
                                new ReportBody.Periods(List.of(ReportBody.Period.EXAMPLE)))
                        .handle(x -> x.ok(new ReportBody.Periods(periods.closed().stream()
                                .map(ReportBody.Period::of)
                                .toList()))),
                Route.get("/v1/ledger/ageing")
                        .tag("payment")
                        .summary("账龄分析", "Show what is owed by how long it has been due")
                        .permission(PaymentPermissions.SEE_LEDGER)
                        .scoped()
                        .query("day", "截止业务日（含），默认今日", "end of this business day; today unless told", "2026-02-28")
                        .answers(200, ReportBody.Ageing.class, ReportBody.Ageing.EXAMPLE)
                        .handle(x -> {
                            LocalDate day = x.query("day", Asking::day).orElseGet(clock::today);
                            return x.ok(ReportBody.Ageing.of(day, reports.ageing(x.scope(), day)));
                        }),
                Route.get("/v1/ledger/revenue")
                        .tag("payment")
                        .summary("收入与税额", "Show what was earned, with the tax contained in it")
                        .permission(PaymentPermissions.SEE_LEDGER)
                        .scoped()
                        .requiredQuery("from", "起始日", "first day", "2026-02-01")
                        .requiredQuery("to", "截止日（不含）", "day before which they end", "2026-03-01")
                        .answers(200, ReportBody.Revenue.class, ReportBody.Revenue.EXAMPLE)
                        .handle(x -> {
                            Span days = Asking.span(x, MOST_DAYS);
                            return x.ok(ReportBody.Revenue.of(days.from(), days.end(), earned(x, days)));
                        }),
                Route.get("/v1/ledger/revenue.csv")
                        .tag("payment")
                        .summary("收入与税额 CSV", "Download what was earned, with the tax contained in it")
                        .permission(PaymentPermissions.SEE_LEDGER)
                        .scoped()
                        .requiredQuery("from", "起始日", "first day", "2026-02-01")
                        .requiredQuery("to", "截止日（不含）", "day before which they end", "2026-03-01")
                        .answersMedia(200, "text/csv", HEAD)
                        .handle(this::csv));
    }

    private static final String HEAD = "unit,component,debtor,grossYuan,taxPercent,taxYuan\n";

    private Reply csv(Exchange<Void> x) {
        return Table.of(HEAD, earned(x, Asking.span(x, MOST_DAYS)), ReportBody.Earned::csv);
    }

    /** For each rate of tax the days on which it holds. */
    private List<ReportBody.Earned> earned(Exchange<?> x, Span days) {
        List<ReportBody.Earned> lines = new ArrayList<>();
        for (TaxPolicy policy : taxes.over(days))
            policy.inForce()
                    .common(days)
                    .ifPresent(part -> lines.addAll(ReportBody.Earned.of(reports.revenue(x.scope(), part), policy)));
        return lines;
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw Rejected.malformed(Fault.of("/month", "invalid-value", "月份写作 YYYY-MM", "a month is written YYYY-MM"));
        }
    }

    /** Which month. */
    public record Close(@Size(min = 7, max = 7) String month) {
        static final Close EXAMPLE = new Close("2026-02");
    }
}
