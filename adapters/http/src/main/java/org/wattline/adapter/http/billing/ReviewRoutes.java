package org.wattline.adapter.http.billing;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.review.HandlingReviews;
import org.wattline.application.billing.review.ReviewCases;
import org.wattline.domain.billing.BillNo;

/** {@code /v1/bill-reviews}: bills that a check stopped, until somebody decides on them. */
public final class ReviewRoutes implements Routes {
    private final HandlingReviews handling;
    private final ReviewCases cases;

    public ReviewRoutes(HandlingReviews handling, ReviewCases cases) {
        this.handling = handling;
        this.cases = cases;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/bill-reviews")
                        .tag("billing")
                        .summary("核算队列", "List bills that a check stopped")
                        .permission(BillingPermissions.REVIEW)
                        .scoped()
                        .filter("state", "状态", "OPEN, SECONDED, RELEASED or SENT_BACK", "OPEN")
                        .filter("rule", "规则", "a check that struck", "BIL-72")
                        .filter("owner", "处理人", "login of who has taken it on", "reviewer")
                        .answersPage(ReviewBody.class, ReviewBody.EXAMPLE)
                        .handle(x -> x.page(
                                cases.list(
                                        x.scope(),
                                        new ReviewCases.Filter(x.query("state"), x.query("rule"), x.query("owner")),
                                        x.page()),
                                ReviewBody::of)),
                Route.post("/v1/bill-review-decisions")
                        .tag("billing")
                        .summary("处理核算队列", "Take stopped bills on, release them or send them back")
                        .description(
                                "列明电费单，或处理某规则拦下的全部；计算人不得放行，超限额须两人；未处理的逐户说明原因",
                                "Those named, or all that a rule holds. Who had a bill calculated does not release it, and over a limit two persons do."
                                        + " Each on which it cannot be decided is answered with its reason")
                        .permission(BillingPermissions.REVIEW)
                        .unowned("only what is within the caller's scope is decided on")
                        .body(DecideReviews.class, DecideReviews.EXAMPLE)
                        .answers(200, ReviewBody.ReviewDecided.class, ReviewBody.ReviewDecided.EXAMPLE)
                        .handle(x -> x.ok(ReviewBody.ReviewDecided.of(
                                handling.handle(x.caller(), x.body().command())))));
    }

    /**
     * What is decided on which bills.
     *
     * @param rule all open ones that this rule holds, instead of naming them
     * @param reason of sending back
     */
    public record DecideReviews(
            HandlingReviews.Decision decision,
            Optional<List<BillNo>> bills,
            Optional<String> rule,
            @Size(max = 200) Optional<String> reason) {
        static final DecideReviews EXAMPLE = new DecideReviews(
                HandlingReviews.Decision.RELEASE,
                Optional.of(List.of(BillNo.of(1))),
                Optional.empty(),
                Optional.empty());

        HandlingReviews.DecideMany command() {
            return new HandlingReviews.DecideMany(decision, bills.orElse(List.of()), rule, reason.orElse(""));
        }
    }
}
