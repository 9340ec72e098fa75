package org.wattline.adapter.http.payment.waiver;

import java.util.List;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.waiver.LateFeeWaivers;
import org.wattline.application.payment.waiver.WaivingLateFees;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.waiver.LateFeeWaiver;
import org.wattline.domain.payment.waiver.WaiverId;
import org.wattline.domain.payment.waiver.WaiverRefusal;
import org.wattline.domain.quantity.Money;

/** {@code /v1/late-fee-waivers}: late fees that the company does without. */
public final class WaiverRoutes implements Routes {
    private static final String ONE = "/v1/late-fee-waivers/{waiverId}";

    private final WaivingLateFees waiving;
    private final LateFeeWaivers waivers;

    public WaiverRoutes(WaivingLateFees waiving, LateFeeWaivers waivers) {
        this.waiving = waiving;
        this.waivers = waivers;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/bills/{billNo}/late-fee-waivers")
                        .creates()
                        .tag("payment")
                        .summary("申请减免违约金", "Ask that a late fee be waived")
                        .description(
                                "按规定的原因申请，金额不超过未缴违约金",
                                "For a reason of the policy, and not more than the late fee that is open")
                        .permission(PaymentPermissions.REQUEST_WAIVER)
                        .owned("billNo", "bill")
                        .body(Ask.class, Ask.EXAMPLE)
                        .answers(201, WaiverBody.class, WaiverBody.EXAMPLE)
                        .refuses(
                                BalanceRefusal.NOT_CHARGED,
                                WaiverRefusal.REASON_NOT_ALLOWED,
                                WaiverRefusal.MORE_THAN_OPEN,
                                WaiverRefusal.WAITING)
                        .handle(x -> x.created(
                                waiving.handle(
                                        x.caller(),
                                        new WaivingLateFees.Request(x.body().of(x.path("billNo", BillNo::new)))),
                                held -> "/v1/late-fee-waivers/" + held.id(),
                                WaiverBody::of)),
                Route.list("/v1/late-fee-waivers")
                        .tag("payment")
                        .summary("违约金减免列表", "List waivers of late fees")
                        .permission(PaymentPermissions.SEE)
                        .scoped()
                        .filter("billNo", "电费单号", "bill", BillNo.of(1).value())
                        .filter("state", "状态", "state", "REQUESTED")
                        .answersPage(WaiverBody.class, WaiverBody.EXAMPLE)
                        .handle(x -> x.page(
                                waivers.list(
                                        x.scope(),
                                        x.query("billNo", BillNo::new),
                                        x.query("state", LateFeeWaiver.State.class),
                                        x.page()),
                                WaiverBody::of)),
                one(Route.get(ONE))
                        .permission(PaymentPermissions.SEE)
                        .summary("查看违约金减免", "Show the waiver of a late fee")
                        .history("late-fee-waiver")
                        .answers(200, WaiverBody.class, WaiverBody.EXAMPLE)
                        .handle(x -> x.found(waivers.find(id(x)).map(WaiverBody::of))),
                one(Route.command(ONE, "approve"))
                        .movesMoney()
                        .permission(PaymentPermissions.APPROVE_WAIVER)
                        .summary("批准减免", "Grant a waiver")
                        .answers(200, WaiverBody.class, WaiverBody.EXAMPLE)
                        .refuses(
                                WaiverRefusal.DECIDED,
                                WaiverRefusal.OWN_REQUEST,
                                WaiverRefusal.OVER_LIMIT,
                                WaiverRefusal.MORE_THAN_OPEN)
                        .handle(x -> x.outcome(
                                waiving.handle(x.caller(), new WaivingLateFees.Grant(id(x), x.version())),
                                WaiverBody::of)),
                one(Route.command(ONE, "reject"))
                        .permission(PaymentPermissions.APPROVE_WAIVER)
                        .summary("驳回减免", "Do not grant a waiver")
                        .body(Why.class, Why.EXAMPLE)
                        .answers(200, WaiverBody.class, WaiverBody.EXAMPLE)
                        .refuses(WaiverRefusal.DECIDED, WaiverRefusal.OWN_REQUEST)
                        .handle(x -> x.outcome(
                                waiving.handle(
                                        x.caller(), new WaivingLateFees.Reject(id(x), x.body().reason, x.version())),
                                WaiverBody::of)),
                one(Route.command(ONE, "undo"))
                        .movesMoney()
                        .permission(PaymentPermissions.APPROVE_WAIVER)
                        .summary("撤销减免", "Undo a waiver: the late fee is owed again")
                        .body(Why.class, Why.EXAMPLE)
                        .answers(200, WaiverBody.class, WaiverBody.EXAMPLE)
                        .refuses(WaiverRefusal.NOT_GRANTED, WaiverRefusal.BILL_TAKEN_BACK)
                        .handle(x -> x.outcome(
                                waiving.handle(
                                        x.caller(), new WaivingLateFees.Undo(id(x), x.body().reason, x.version())),
                                WaiverBody::of)));
    }

    private static Draft<Void> one(Draft<Void> draft) {
        return draft.tag("payment").owned("waiverId", "late-fee-waiver");
    }

    private static WaiverId id(Exchange<?> x) {
        return new WaiverId(x.pathId("waiverId"));
    }

    /** How much, why, and what shows it. @param reason code of a reason of the policy */
    public record Ask(
            Money amount,
            @Size(min = 1, max = 40) String reason,
            @Size(min = 1, max = 400) String evidence) {
        static final Ask EXAMPLE = new Ask(
                Money.yuan("1.20"), "PLATFORM_OUTAGE", "payments failed on 9 and 10 February, incident 2026-17");

        LateFeeWaiver.Asked of(BillNo bill) {
            return new LateFeeWaiver.Asked(bill, amount, reason, evidence);
        }
    }

    /** Why. */
    public record Why(@Size(min = 1, max = 200) String reason) {
        static final Why EXAMPLE = new Why("the payment was tried after the due date");
    }
}
