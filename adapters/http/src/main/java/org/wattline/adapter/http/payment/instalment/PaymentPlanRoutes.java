package org.wattline.adapter.http.payment.instalment;

import java.time.LocalDate;
import java.util.List;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.collection.CollectionPermissions;
import org.wattline.application.payment.instalment.AgreeingOnPlans;
import org.wattline.application.payment.instalment.PaymentPlans;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.PaymentOrderRefusal;
import org.wattline.domain.payment.instalment.PaymentPlan;
import org.wattline.domain.payment.instalment.PaymentPlanId;
import org.wattline.domain.payment.instalment.PlanRefusal;
import org.wattline.domain.quantity.Money;

/** {@code /v1/payment-plans}: paying in parts, promises to pay. */
public final class PaymentPlanRoutes implements Routes {
    private static final String ONE = "/v1/payment-plans/{paymentPlanId}";

    private final AgreeingOnPlans agreeing;
    private final PaymentPlans plans;

    public PaymentPlanRoutes(AgreeingOnPlans agreeing, PaymentPlans plans) {
        this.agreeing = agreeing;
        this.plans = plans;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/accounts/{accountNo}/payment-plans")
                        .creates()
                        .tag("payment")
                        .summary("登记分期或承诺缴费", "Agree on paying what is owed in parts, or by a day")
                        .description(
                                "各期金额之和等于当日欠费（含违约金）；超过限额须他人审批",
                                "The parts sum to what is owed today, late fees among it; over a limit somebody else approves")
                        .permission(CollectionPermissions.HOLD)
                        .owned("accountNo", "account")
                        .body(Wish.class, Wish.EXAMPLE)
                        .answers(201, PlanBody.class, PlanBody.EXAMPLE)
                        .refuses(
                                BalanceRefusal.UNKNOWN_ACCOUNT,
                                PaymentOrderRefusal.NOTHING_OPEN,
                                PlanRefusal.SUM_DIFFERS,
                                PlanRefusal.OUT_OF_ORDER,
                                PlanRefusal.TOO_LONG,
                                PlanRefusal.PLAN_STANDS)
                        .handle(x -> x.created(
                                agreeing.handle(x.caller(), x.body().of(x.path("accountNo", AccountNo::new))),
                                plan -> "/v1/payment-plans/" + plan.id(),
                                PlanBody::of)),
                Route.list("/v1/payment-plans")
                        .tag("payment")
                        .summary("分期协议列表", "List payment plans, newest first")
                        .permission(CollectionPermissions.SEE)
                        .scoped()
                        .filter(
                                "accountNo",
                                "户号",
                                "account number",
                                AccountNo.of(1).value())
                        .filter("state", "状态", "state", "AGREED")
                        .answersPage(PlanBody.class, PlanBody.EXAMPLE)
                        .handle(x -> x.page(
                                plans.list(
                                        x.scope(),
                                        x.query("accountNo", AccountNo::new),
                                        x.query("state", PaymentPlan.State.class),
                                        x.page()),
                                PlanBody::of)),
                one(Route.get(ONE))
                        .summary("查看分期协议", "Show a payment plan")
                        .permission(CollectionPermissions.SEE)
                        .history("payment-plan")
                        .answers(200, PlanBody.class, PlanBody.EXAMPLE)
                        .handle(x -> x.found(plans.find(id(x)).map(PlanBody::of))),
                one(Route.command(ONE, "approve"))
                        .summary("批准分期", "Approve of a payment plan")
                        .permission(CollectionPermissions.APPROVE)
                        .answers(200, PlanBody.class, PlanBody.EXAMPLE)
                        .refuses(
                                PlanRefusal.NOT_REQUESTED,
                                PlanRefusal.OWN_REQUEST,
                                PlanRefusal.TOO_MUCH,
                                PlanRefusal.DEBT_CHANGED)
                        .handle(x -> x.outcome(
                                agreeing.handle(x.caller(), new AgreeingOnPlans.Approve(id(x), x.version())),
                                PlanBody::of)),
                one(Route.command(ONE, "reject"))
                        .summary("驳回分期", "Reject a payment plan")
                        .permission(CollectionPermissions.APPROVE)
                        .body(Why.class, new Why("欠费金额过大"))
                        .answers(200, PlanBody.class, PlanBody.EXAMPLE)
                        .refuses(PlanRefusal.NOT_REQUESTED, PlanRefusal.OWN_REQUEST)
                        .handle(x -> x.outcome(
                                agreeing.handle(
                                        x.caller(), new AgreeingOnPlans.Reject(id(x), x.body().reason, x.version())),
                                PlanBody::of)));
    }

    private static Draft<Void> one(Draft<Void> draft) {
        return draft.tag("payment")
                .owned("paymentPlanId", "payment-plan")
                .path("paymentPlanId", "协议标识", "id of the plan", PlanBody.ID);
    }

    private static PaymentPlanId id(Exchange<?> x) {
        return new PaymentPlanId(x.pathId("paymentPlanId"));
    }

    /** The parts, in the order of their days. */
    public record Wish(
            @Size(min = 1, max = 60) List<PlanBody.Part> parts,
            @Size(min = 1, max = 200) String reason) {
        static final Wish EXAMPLE = new Wish(
                List.of(
                        new PlanBody.Part(LocalDate.of(2026, 3, 10), Money.yuan("60.00")),
                        new PlanBody.Part(LocalDate.of(2026, 4, 10), Money.yuan("60.00"))),
                "分两月缴清");

        AgreeingOnPlans.Propose of(AccountNo account) {
            return new AgreeingOnPlans.Propose(
                    account, parts.stream().map(PlanBody.Part::instalment).toList(), reason);
        }
    }

    /** Why. */
    public record Why(@Size(min = 1, max = 200) String reason) {}
}
