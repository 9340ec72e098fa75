package org.wattline.adapter.http.payment.refund;

import java.util.List;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.refund.DecidingRefunds;
import org.wattline.application.payment.refund.RefundingBreaks;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.payment.refund.RequestingRefunds;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.PaymentRefusal;
import org.wattline.domain.payment.reconciliation.BreakId;
import org.wattline.domain.payment.reconciliation.BreakRefusal;
import org.wattline.domain.payment.refund.BankAccount;
import org.wattline.domain.payment.refund.Refund;
import org.wattline.domain.payment.refund.RefundNo;
import org.wattline.domain.payment.refund.RefundRefusal;
import org.wattline.domain.quantity.Money;

/** {@code /v1/refunds}: money that goes back to customers. */
public final class RefundRoutes implements Routes {
    private static final String ONE = "/v1/refunds/{refundNo}";

    private final RequestingRefunds requesting;
    private final DecidingRefunds deciding;
    private final RefundingBreaks breaks;
    private final Refunds refunds;

    public RefundRoutes(
            RequestingRefunds requesting, DecidingRefunds deciding, RefundingBreaks breaks, Refunds refunds) {
        this.requesting = requesting;
        this.breaks = breaks;
        this.deciding = deciding;
        this.refunds = refunds;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/payments/{paymentNo}/refunds")
                        .creates()
                        .movesMoney()
                        .tag("payment")
                        .summary("申请退费", "Ask that a payment be given back")
                        .description("原路退回，须由他人审批", "It goes back the way it came; somebody else must approve")
                        .permission(PaymentPermissions.REQUEST_REFUND)
                        .owned("paymentNo", "payment")
                        .body(OfPayment.class, OfPayment.EXAMPLE)
                        .answers(201, RefundBody.class, RefundBody.EXAMPLE)
                        .refuses(RefundRefusal.NOT_SETTLED, RefundRefusal.MORE_THAN_PAID)
                        .handle(x -> x.created(
                                requesting.handle(
                                        x.caller(),
                                        new RequestingRefunds.OfPayment(
                                                x.path("paymentNo", PaymentNo::new), x.body().amount, x.body().reason)),
                                refund -> "/v1/refunds/" + refund.no(),
                                refund -> RefundBody.of(refund, x))),
                Route.post("/v1/accounts/{accountNo}/balance-refunds")
                        .creates()
                        .movesMoney()
                        .tag("payment")
                        .summary("销户退预收", "Ask that the balance of a closed account be paid out")
                        .permission(PaymentPermissions.REQUEST_REFUND)
                        .owned("accountNo", "account")
                        .body(ToBank.class, ToBank.EXAMPLE)
                        .answers(201, RefundBody.class, RefundBody.EXAMPLE)
                        .refuses(
                                RefundRefusal.ACCOUNT_OPEN,
                                RefundRefusal.MORE_THAN_PAID,
                                BalanceRefusal.UNKNOWN_ACCOUNT)
                        .handle(x -> x.created(
                                requesting.handle(
                                        x.caller(),
                                        new RequestingRefunds.OfClosedAccount(
                                                x.path("accountNo", AccountNo::new),
                                                x.body().account())),
                                refund -> "/v1/refunds/" + refund.no(),
                                refund -> RefundBody.of(refund, x))),
                Route.post("/v1/reconciliation-breaks/{breakId}/refunds")
                        .creates()
                        .movesMoney()
                        .tag("payment")
                        .summary("申请退回无主款", "Ask that money which is nobody's go back to the payer")
                        .description(
                                "渠道多账且无法认领的款项：先挂账，他人审批后原路退回",
                                "For money that the channel alone has and nobody claims: put aside, and sent back the way it came once somebody else"
                                        + " approves")
                        .permission(PaymentPermissions.REQUEST_REFUND)
                        .owned("breakId", "reconciliation-break")
                        .body(Why.class, Why.OF_BREAK)
                        .answers(201, RefundBody.class, RefundBody.EXAMPLE)
                        .refuses(BreakRefusal.ALREADY_RESOLVED, BreakRefusal.BEING_REFUNDED, BreakRefusal.NOT_THIS_WAY)
                        .handle(x -> x.created(
                                breaks.handle(
                                        x.caller(),
                                        new RefundingBreaks.OfBreak(new BreakId(x.pathId("breakId")), x.body().reason)),
                                refund -> "/v1/refunds/" + refund.no(),
                                refund -> RefundBody.of(refund, x))),
                Route.list("/v1/refunds")
                        .tag("payment")
                        .summary("退费列表", "List refunds, newest first")
                        .permission(PaymentPermissions.SEE)
                        .scoped()
                        .filter("accountNo", "户号", "account", AccountNo.of(1).value())
                        .filter("state", "状态", "state", "REQUESTED")
                        .answersPage(RefundBody.class, RefundBody.EXAMPLE)
                        .handle(x -> x.page(
                                refunds.list(
                                        x.scope(),
                                        x.query("accountNo", AccountNo::new),
                                        x.query("state", Refund.State.class),
                                        x.page()),
                                refund -> RefundBody.of(refund, x))),
                one(Route.get(ONE))
                        .permission(PaymentPermissions.SEE)
                        .summary("查看退费", "Show a refund")
                        .history("refund")
                        .answers(200, RefundBody.class, RefundBody.EXAMPLE)
                        .handle(x -> x.found(refunds.find(no(x)).map(refund -> RefundBody.of(refund, x)))),
                one(Route.command(ONE, "approve"))
                        .movesMoney()
                        .permission(PaymentPermissions.APPROVE_REFUND)
                        .summary("批准退费", "Approve of a refund")
                        .answers(200, RefundBody.class, RefundBody.EXAMPLE)
                        .refuses(
                                RefundRefusal.NOT_REQUESTED,
                                RefundRefusal.OWN_REQUEST,
                                RefundRefusal.OVER_LIMIT,
                                RefundRefusal.NOT_SETTLED,
                                PaymentRefusal.MONEY_NOT_THERE)
                        .handle(x -> x.outcome(
                                deciding.handle(x.caller(), new DecidingRefunds.Approve(no(x), x.version())),
                                refund -> RefundBody.of(refund, x))),
                one(Route.command(ONE, "reject"))
                        .permission(PaymentPermissions.APPROVE_REFUND)
                        .summary("驳回退费", "Reject a refund")
                        .body(Why.class, Why.EXAMPLE)
                        .answers(200, RefundBody.class, RefundBody.EXAMPLE)
                        .refuses(RefundRefusal.NOT_REQUESTED, RefundRefusal.OWN_REQUEST)
                        .handle(x -> x.outcome(
                                deciding.handle(
                                        x.caller(), new DecidingRefunds.Reject(no(x), x.body().reason, x.version())),
                                refund -> RefundBody.of(refund, x))),
                one(Route.command(ONE, "confirm"))
                        .movesMoney()
                        .permission(PaymentPermissions.APPROVE_REFUND)
                        .summary("确认退费已付", "Confirm that the money has gone out by hand")
                        .body(Evidence.class, Evidence.EXAMPLE)
                        .answers(200, RefundBody.class, RefundBody.EXAMPLE)
                        .refuses(RefundRefusal.NOT_DUE, RefundRefusal.BY_CHANNEL)
                        .handle(x -> x.outcome(
                                deciding.handle(
                                        x.caller(), new DecidingRefunds.Confirm(no(x), x.body().evidence, x.version())),
                                refund -> RefundBody.of(refund, x))));
    }

    private static Draft<Void> one(Draft<Void> draft) {
        return draft.tag("payment").owned("refundNo", "refund").path("refundNo", "退费单号", "number", RefundBody.NO);
    }

    private static RefundNo no(Exchange<?> x) {
        return x.path("refundNo", RefundNo::new);
    }

    /** How much, and why. */
    public record OfPayment(
            Money amount, @Size(min = 1, max = 80) String reason) {
        static final OfPayment EXAMPLE = new OfPayment(Money.yuan("78.80"), "paid twice");
    }

    /** Where the money goes. @param number 8 to 30 digits */
    public record ToBank(
            @Size(min = 1, max = 60) String holder,
            @Size(min = 1, max = 60) String bank,
            @Size(min = 8, max = 30) String number) {
        static final ToBank EXAMPLE = new ToBank("李明", "中国工商银行杭州分行", "6222021202041000017");

        BankAccount account() {
            try {
                return new BankAccount(holder, bank, number);
            } catch (IllegalArgumentException malformed) {
                throw Rejected.malformed(Fault.invalid("/number", malformed));
            }
        }
    }

    /** Why. */
    public record Why(@Size(min = 1, max = 200) String reason) {
        static final Why EXAMPLE = new Why("the payment was right");
        static final Why OF_BREAK = new Why("nobody knows the order; the payer was asked");
    }

    /** Number of the transfer or of the receipt. */
    public record Evidence(@Size(min = 1, max = 64) String evidence) {
        static final Evidence EXAMPLE = new Evidence("2026030212345678");
    }
}
