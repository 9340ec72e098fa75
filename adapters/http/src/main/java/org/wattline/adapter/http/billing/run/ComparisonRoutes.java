package org.wattline.adapter.http.billing.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Table;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.run.RunComparisons;
import org.wattline.application.platform.Csv;
import org.wattline.application.platform.Page;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.quantity.Money;

/** {@code /v1/bill-runs/{runId}/comparison}: what a run made beside what was billed before, while nothing is issued yet. */
public final class ComparisonRoutes implements Routes {
    private static final String ONE = "/v1/bill-runs/{runId}/comparison";
    private static final RunComparisons.Filter EVERY = RunComparisons.Filter.NONE;

    private final RunComparisons comparisons;

    public ComparisonRoutes(RunComparisons comparisons) {
        this.comparisons = comparisons;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                named(Route.list(ONE))
                        .summary("批次比对", "Compare the bills of a run with those before, outliers first")
                        .description(
                                "按变化金额从大到小；没有上期账单的户号总在其中",
                                "The greatest change first, in either direction. Accounts without a bill before pass every filter")
                        .filter("percent", "变化百分比", "changed by at least so many percent", "50")
                        .filter("amount", "变化金额", "changed by at least so many yuan", "500.00")
                        .answersPage(ComparisonBody.class, ComparisonBody.EXAMPLE)
                        .handle(x -> x.page(comparisons.rows(id(x), filter(x), x.page()), ComparisonBody::of)),
                named(Route.list("/v1/bill-runs/{runId}/comparison-totals"))
                        .summary("批次比对汇总", "Compare what the bills of a run come to by unit and class")
                        .answersPage(ComparisonBody.ComparedTotals.class, ComparisonBody.ComparedTotals.EXAMPLE)
                        .handle(x -> x.page(totals(id(x), x.page()), ComparisonBody.ComparedTotals::of)),
                named(Route.get(ONE + ".csv"))
                        .summary("下载批次比对", "Download the comparison of a run")
                        .answersMedia(200, "text/csv", ComparisonBody.HEAD)
                        .handle(x -> csv(id(x))));
    }

    private Page<RunComparisons.Totals> totals(BillRunId run, Page.Request page) {
        List<RunComparisons.Totals> rows = comparisons.totals(run).stream()
                .filter(row ->
                        page.after().map(after -> key(row).compareTo(after) > 0).orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), ComparisonRoutes::key);
    }

    private static String key(RunComparisons.Totals row) {
        return row.unit() + " " + row.category();
    }

    private static <B> Draft<B> named(Draft<B> draft) {
        return draft.tag("billing")
                .permission(BillingPermissions.CALCULATE)
                .owned("runId", "bill-run")
                .path("runId", "批次标识", "id of the run", "01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e");
    }

    private static BillRunId id(Exchange<?> x) {
        return new BillRunId(x.pathId("runId"));
    }

    private static RunComparisons.Filter filter(Exchange<?> x) {
        return new RunComparisons.Filter(
                x.query("percent", Integer::parseUnsignedInt), x.query("amount", Money::parse));
    }

    /** Row by row, so that a million accounts need no memory. */
    private Reply csv(BillRunId id) {
        return Table.streamed(
                ComparisonBody.HEAD, out -> comparisons.each(id, EVERY, row -> write(out, ComparisonBody.csv(row))));
    }

    private static void write(OutputStream out, String line) {
        try {
            out.write(Csv.bytes(line));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
