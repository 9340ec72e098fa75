package org.wattline.adapter.http.payment.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.wattline.adapter.http.metering.Asking;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Table;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.ledger.RevenueByCategory;
import org.wattline.application.payment.ledger.UnbilledRevenue;
import org.wattline.application.payment.ledger.UnbilledUses;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.kernel.Span;

/** {@code /v1/ledger}: what is earned and not billed yet, and what was earned by category of use and voltage. */
public final class EarningRoutes implements Routes {
    private static final int MOST_DAYS = 3_660;
    private static final String UNBILLED_HEAD = "unit,debtor,way,accounts,days,amountYuan\n";
    private static final String CATEGORY_HEAD = "unit,category,voltage,grossYuan\n";

    private final UnbilledUses uses;
    private final UnbilledRevenue unbilled;
    private final RevenueByCategory categories;
    private final BusinessClock clock;

    public EarningRoutes(UnbilledUses uses, RevenueByCategory categories, BusinessClock clock) {
        this.uses = uses;
        this.unbilled = new UnbilledRevenue(uses);
        this.categories = categories;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/v1/ledger/unbilled-revenue")
                        .tag("payment")
                        .summary("未出账收入", "Show what is earned and not billed yet, as of any instant")
                        .description(
                                "按上一账单之后的示数或曲线测算，无量测的日子按上一账单日均金额；way 说明算法",
                                "From readings or curves since the last bill; days without, at the daily rate of that bill; way tells which")
                        .permission(PaymentPermissions.SEE_LEDGER)
                        .scoped()
                        .query("at", "时点，默认现在", "instant; now unless told", "2026-03-11T00:00:00Z")
                        .answers(200, EarningBody.Unbilled.class, EarningBody.Unbilled.EXAMPLE)
                        .handle(x -> {
                            Instant at = at(x);
                            return x.ok(EarningBody.Unbilled.of(at, unbilled.at(x.scope(), at)));
                        }),
                Route.get("/v1/ledger/unbilled-revenue.csv")
                        .tag("payment")
                        .summary("未出账收入 CSV", "Download what is earned and not billed yet, as of any instant")
                        .permission(PaymentPermissions.SEE_LEDGER)
                        .scoped()
                        .query("at", "时点，默认现在", "instant; now unless told", "2026-03-11T00:00:00Z")
                        .answersMedia(200, "text/csv", UNBILLED_HEAD)
                        .handle(x -> Table.of(
                                UNBILLED_HEAD,
                                unbilled.at(x.scope(), at(x)),
                                line -> EarningBody.Line.of(line).csv())),
                Route.list("/v1/ledger/unbilled-uses")
                        .tag("payment")
                        .summary(
                                "未出账用电明细",
                                "List accounts with days that no bill tells, and what their amounts were got from")
                        .permission(PaymentPermissions.SEE_LEDGER)
                        .scoped()
                        .filter("at", "时点，默认现在", "instant; now unless told", "2026-03-11T00:00:00Z")
                        .answersPage(EarningBody.Use.class, EarningBody.Use.EXAMPLE)
                        .handle(x -> x.page(uses.at(x.scope(), at(x), x.page()), EarningBody.Use::of)),
                Route.get("/v1/ledger/revenue-by-category")
                        .tag("payment")
                        .summary("分类别、分电压收入", "Show what was earned by category of use and voltage")
                        .permission(PaymentPermissions.SEE_LEDGER)
                        .scoped()
                        .requiredQuery("from", "起始日", "first day", "2026-02-01")
                        .requiredQuery("to", "截止日（不含）", "day before which they end", "2026-03-01")
                        .answers(200, EarningBody.Categories.class, EarningBody.Categories.EXAMPLE)
                        .handle(x -> {
                            Span days = Asking.span(x, MOST_DAYS);
                            return x.ok(EarningBody.Categories.of(
                                    days.from(), days.end(), categories.over(x.scope(), days)));
                        }),
                Route.get("/v1/ledger/revenue-by-category.csv")
                        .tag("payment")
                        .summary("分类别、分电压收入 CSV", "Download what was earned by category of use and voltage")
                        .permission(PaymentPermissions.SEE_LEDGER)
                        .scoped()
                        .requiredQuery("from", "起始日", "first day", "2026-02-01")
                        .requiredQuery("to", "截止日（不含）", "day before which they end", "2026-03-01")
                        .answersMedia(200, "text/csv", CATEGORY_HEAD)
                        .handle(x -> {
                            Span days = Asking.span(x, MOST_DAYS);
                            return Table.of(
                                    CATEGORY_HEAD,
                                    EarningBody.Categories.of(days.from(), days.end(), categories.over(x.scope(), days))
                                            .lines(),
                                    EarningBody.Category::csv);
                        }));
    }

    private Instant at(Exchange<?> x) {
        return x.query("at", EarningRoutes::instant).orElseGet(clock::now);
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException no) {
            throw new IllegalArgumentException("an instant is written like 2026-03-11T00:00:00Z", no);
        }
    }
}
