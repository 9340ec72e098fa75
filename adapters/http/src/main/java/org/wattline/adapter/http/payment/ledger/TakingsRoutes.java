package org.wattline.adapter.http.payment.ledger;

import java.util.List;
import org.wattline.adapter.http.metering.Asking;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Table;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.ledger.LedgerReports;
import org.wattline.domain.kernel.Span;

/** {@code /v1/ledger/takings}: what each branch's customers paid, by day and channel. */
public final class TakingsRoutes implements Routes {
    private static final int MOST_DAYS = 400;

    private final LedgerReports reports;

    public TakingsRoutes(LedgerReports reports) {
        this.reports = reports;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                asked(Route.get("/v1/ledger/takings"))
                        .summary("收费日报", "Show what was taken, by branch, day and channel")
                        .description(
                                "电费、业务费与保证金收款，及当日冲正与退款；按服务单位、业务日、渠道汇总",
                                "Payments of bills and fees, and security; and what was reversed or paid back")
                        .answers(200, TakingsBody.class, TakingsBody.EXAMPLE)
                        .handle(x -> x.ok(body(x))),
                asked(Route.get("/v1/ledger/takings.csv"))
                        .summary("收费日报 CSV", "Download what was taken, by branch, day and channel")
                        .answersMedia(200, "text/csv", TakingsBody.HEAD)
                        .handle(x -> Table.of(TakingsBody.HEAD, body(x).lines(), TakingsBody.Line::csv)));
    }

    private TakingsBody body(Exchange<?> x) {
        Span days = Asking.span(x, MOST_DAYS);
        return TakingsBody.of(days, reports.takings(x.scope(), days));
    }

    private static <B> Draft<B> asked(Draft<B> draft) {
        return draft.tag("payment")
                .permission(PaymentPermissions.SEE_LEDGER)
                .scoped()
                .requiredQuery("from", "起始日", "first day", "2026-03-02")
                .requiredQuery("to", "截止日（不含）", "day before which they end", "2026-03-03");
    }
}
