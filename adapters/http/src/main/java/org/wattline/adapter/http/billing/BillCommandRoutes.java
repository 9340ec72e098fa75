package org.wattline.adapter.http.billing;

import java.util.List;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.IssuingBills;
import org.wattline.application.billing.ReversingBills;
import org.wattline.application.billing.ReviewingBills;
import org.wattline.domain.access.Permission;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.ReadingsHeld;
import org.wattline.domain.contract.EntitlementRefusal;
import org.wattline.domain.payment.BalanceRefusal;

/** What is done with bills: review, issue, reverse. */
public final class BillCommandRoutes implements Routes {
    private final ReviewingBills reviewing;
    private final IssuingBills issuing;
    private final ReversingBills reversing;

    public BillCommandRoutes(ReviewingBills reviewing, IssuingBills issuing, ReversingBills reversing) {
        this.reviewing = reviewing;
        this.issuing = issuing;
        this.reversing = reversing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                command("review", "核算电费账单", "Review a bill", BillingPermissions.REVIEW)
                        .refuses(
                                BillRefusal.NOT_CALCULATED,
                                BillRefusal.GOES_BY_APPROVAL,
                                BillRefusal.LINES_DO_NOT_ADD_UP,
                                BillRefusal.READINGS_IN_DOUBT,
                                BillRefusal.TARIFF_NOT_IN_FORCE,
                                BillRefusal.PERIOD_BILLED_TWICE)
                        .refuses(EntitlementRefusal.possible())
                        .refuses(ReadingsHeld.possible())
                        .handle(x -> x.outcome(
                                reviewing.handle(x.caller(), new ReviewingBills.ReviewBill(bill(x), x.version())),
                                bill -> BillBody.of(bill, x))),
                command("issue", "发行电费账单", "Issue a bill", BillingPermissions.ISSUE)
                        .refuses(
                                BillRefusal.ALREADY_ISSUED,
                                BillRefusal.NOT_REVIEWED,
                                BalanceRefusal.ALREADY_CHARGED,
                                BalanceRefusal.UNKNOWN_ACCOUNT)
                        .refuses(ReadingsHeld.possible())
                        .handle(x -> x.outcome(
                                issuing.handle(x.caller(), new IssuingBills.Issue(bill(x), x.version())),
                                bill -> BillBody.of(bill, x))),
                command("reverse", "冲红电费账单", "Reverse a bill", BillingPermissions.REVERSE)
                        .movesMoney()
                        .description("答复冲红后的原账单", "Answers the bill that was reversed")
                        .refuses(
                                BillRefusal.NOT_ISSUED,
                                BillRefusal.ALREADY_REVERSED,
                                BillRefusal.REVERSAL_IS_FINAL,
                                BalanceRefusal.NOT_CHARGED,
                                BalanceRefusal.CREDIT_ALREADY_USED,
                                BalanceRefusal.WRITTEN_OFF)
                        .body(Reason.class, Reason.EXAMPLE)
                        .handle(x -> x.outcome(
                                reversing.handle(
                                        x.caller(), new ReversingBills.Reverse(bill(x), x.version(), x.body().reason)),
                                reversal -> BillBody.of(reversal.reversed(), x))));
    }

    private static Draft<Void> command(String name, String zh, String en, Permission permission) {
        return Route.command(BillRoutes.ONE, name)
                .tag("billing")
                .summary(zh, en)
                .permission(permission)
                .owned("billNo", "bill")
                .answers(200, BillBody.class, BillBody.EXAMPLE);
    }

    private static BillNo bill(Exchange<?> x) {
        return x.path("billNo", BillNo::new);
    }

    /** Why. */
    public record Reason(@Size(max = 200) String reason) {
        static final Reason EXAMPLE = new Reason("wrong reading");
    }
}
