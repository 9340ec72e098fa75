package org.wattline.adapter.http.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.billing.BillViews;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.CalculatingBills;
import org.wattline.application.billing.ReviewingBills;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.billing.ReadingsHeld;
import org.wattline.domain.billing.Review;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;

/** {@code /v1/bills}: calculated, shown, explained. */
public final class BillRoutes implements Routes {
    static final String ONE = "/v1/bills/{billNo}";

    private final CalculatingBills calculating;
    private final ReviewingBills reviewing;
    private final Bills bills;
    private final BillViews views;
    private final BusinessClock clock;

    public BillRoutes(
            CalculatingBills calculating, ReviewingBills reviewing, Bills bills, BillViews views, BusinessClock clock) {
        this.calculating = calculating;
        this.reviewing = reviewing;
        this.bills = bills;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/bills")
                        .tag("billing")
                        .summary("电费账单列表", "List bills")
                        .permission(BillingPermissions.SEE)
                        .scoped()
                        .filter("accountNo", "户号", "account", AccountNo.of(1).value())
                        .filter("month", "账单月份", "month of the bill", "2026-01")
                        .filter("state", "状态", "state", "ISSUED")
                        .answersPage(BillListBody.class, BillListBody.EXAMPLE)
                        .handle(x -> x.page(views.list(x.scope(), filter(x), x.page()), BillListBody::of)),
                Route.get(ONE)
                        .tag("billing")
                        .summary("查看电费账单", "Show a bill")
                        .permission(BillingPermissions.SEE)
                        .owned("billNo", "bill")
                        .history("bill")
                        .allows(x -> bills.find(x.path("billNo", BillNo::new)).map(this::allowed))
                        .answers(200, BillBody.class, BillBody.EXAMPLE)
                        .handle(x -> x.found(
                                bills.find(x.path("billNo", BillNo::new)).map(bill -> BillBody.of(bill, x)))),
                Route.get(ONE + "/explanation")
                        .tag("billing")
                        .summary("账单说明", "Explain a bill")
                        .description(
                                "每行追溯到电价版本、规则与示数，中英文并附数据",
                                "Each line down to the version of the tariff, the rules and the readings, in words and as data")
                        .permission(BillingPermissions.SEE)
                        .owned("billNo", "bill")
                        .answers(200, ExplanationBody.class, ExplanationBody.EXAMPLE)
                        .handle(x -> x.found(
                                bills.find(x.path("billNo", BillNo::new)).map(ExplanationBody::of))),
                Route.post("/v1/accounts/{accountNo}/bills")
                        .creates()
                        .tag("billing")
                        .summary("计算电费账单", "Calculate a bill")
                        .description(
                                "期间须已结束；未发行的同期账单会被重新计算",
                                "The period must be over; a bill for it that is not issued is calculated anew")
                        .permission(BillingPermissions.CALCULATE)
                        .owned("accountNo", "account")
                        .body(CalculateBill.class, CalculateBill.EXAMPLE)
                        .answers(201, BillBody.class, BillBody.EXAMPLE)
                        .refuses(CalculationRefusal.values())
                        .refuses(ReadingsHeld.possible())
                        .refuses(BillRefusal.PERIOD_NOT_OVER, BillRefusal.ALREADY_ISSUED, BillRefusal.INVALID_PERIOD)
                        .handle(this::calculate));
    }

    private static BillViews.Filter filter(Exchange<?> x) {
        return new BillViews.Filter(
                x.query("accountNo", AccountNo::new), x.query("month", BillRoutes::month), x.query("state"));
    }

    private static YearMonth month(String text) {
        if (!text.matches("[0-9]{4}-(0[1-9]|1[0-2])")) throw new IllegalArgumentException("a month is written YYYY-MM");
        return YearMonth.parse(text);
    }

    private Reply calculate(Exchange<CalculateBill> x) {
        CalculateBill asked = x.body();
        if (!asked.from.isBefore(asked.to) || asked.from.plusMonths(13).isBefore(asked.to))
            return x.refused(BillRefusal.INVALID_PERIOD);
        AccountNo account = x.path("accountNo", AccountNo::new);
        return x.created(
                calculating.handle(x.caller(), new CalculatingBills.Calculate(account, Span.of(asked.from, asked.to))),
                bill -> "/v1/bills/" + bill.no(),
                bill -> BillBody.of(bill, x));
    }

    private Commands allowed(Bill bill) {
        Review.Facts facts = reviewing.facts(bill);
        LocalDate today = clock.today();
        return Commands.none()
                .and("review", bill.review(facts))
                .and("issue", bill.issue(today, facts.chain(), facts.billedElsewhere(), facts.held(), clock.now()))
                .and("reverse", bill.reverse(bill.no(), "", facts.chain(), clock.now()));
    }

    /** Days from one date up to, but without, another. */
    public record CalculateBill(LocalDate from, LocalDate to) {
        static final CalculateBill EXAMPLE = new CalculateBill(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
    }
}
