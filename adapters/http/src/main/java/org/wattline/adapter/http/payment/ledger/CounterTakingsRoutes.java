package org.wattline.adapter.http.payment.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.wattline.adapter.http.metering.Asking;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.ledger.LedgerReports;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Span;

/** {@code /v1/ledger/counter-takings}: what each counter took, whomever it took it for. */
public final class CounterTakingsRoutes implements Routes {
    private static final int MOST_DAYS = 400;

    private final LedgerReports reports;

    public CounterTakingsRoutes(LedgerReports reports) {
        this.reports = reports;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                asked(Route.get("/v1/ledger/counter-takings"))
                        .summary("网点收费日报", "Show what was taken, by counter, unit of the customers and day")
                        .description(
                                "按收款人员所在单位汇总柜台收款及当日冲正与退款，含为其他单位客户代收的款项",
                                "By the unit of who took or gave back money at a counter, for customers of other units as well")
                        .answers(200, CounterTakingsBody.class, CounterTakingsBody.EXAMPLE)
                        .handle(x -> x.ok(body(x))),
                asked(Route.get("/v1/ledger/counter-takings.csv"))
                        .summary("网点收费日报 CSV", "Download what was taken, by counter, unit of the customers and day")
                        .answersMedia(200, "text/csv", CounterTakingsBody.HEAD)
                        .handle(x -> {
                            StringBuilder text = new StringBuilder(CounterTakingsBody.HEAD);
                            for (CounterTakingsBody.Line line : body(x).lines())
                                text.append(line.csv()).append('\n');
                            return new Reply.Bytes(
                                    200, "text/csv", text.toString().getBytes(UTF_8), Map.of());
                        }));
    }

    private CounterTakingsBody body(Exchange<?> x) {
        Span days = Asking.span(x, MOST_DAYS);
        return CounterTakingsBody.of(
                days, reports.takingsAtCounters(x.scope(), x.query("counter", UnitPath::new), days));
    }

    private static <B> Draft<B> asked(Draft<B> draft) {
        return draft.tag("payment")
                .permission(PaymentPermissions.SEE_LEDGER)
                .scoped()
                .requiredQuery("from", "起始日", "first day", "2026-03-02")
                .requiredQuery("to", "截止日（不含）", "day before which they end", "2026-03-03")
                .query("counter", "收款网点，含下级单位", "only counters of this unit and below it", "/33/3301/330102");
    }
}
