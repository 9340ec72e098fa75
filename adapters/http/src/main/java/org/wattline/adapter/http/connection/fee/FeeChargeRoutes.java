package org.wattline.adapter.http.connection.fee;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.payment.LedgerBody;
import org.wattline.adapter.http.payment.PaymentOrderBody;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.fee.FeeCharges;
import org.wattline.application.connection.fee.OrderingFees;
import org.wattline.application.connection.fee.ReleasingFees;
import org.wattline.application.connection.fee.RelievingFees;
import org.wattline.application.connection.fee.TakingFees;
import org.wattline.application.payment.LedgerViews;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.fee.FeeCharge;
import org.wattline.domain.connection.fee.FeeChargeRefusal;
import org.wattline.domain.connection.fee.FeeNo;
import org.wattline.domain.connection.fee.FeeRefusal;
import org.wattline.domain.connection.fee.Feed;
import org.wattline.domain.connection.plan.FeedsDiffer;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.PaymentOrderRefusal;
import org.wattline.domain.payment.PaymentRefusal;
import org.wattline.domain.payment.cashier.CashierRefusal;

/** {@code /v1/fees}: notices of fees, what is paid of them, relief, what is given back. */
public final class FeeChargeRoutes implements Routes {
    private static final String ALL = "/v1/fees";
    private static final String ONE = ALL + "/{feeNo}";

    private final FeeCharges charges;
    private final LedgerViews ledger;
    private final TakingFees taking;
    private final OrderingFees ordering;
    private final RelievingFees relieving;
    private final ReleasingFees releasing;

    public FeeChargeRoutes(
            FeeCharges charges,
            LedgerViews ledger,
            TakingFees taking,
            OrderingFees ordering,
            RelievingFees relieving,
            ReleasingFees releasing) {
        this.charges = charges;
        this.ledger = ledger;
        this.taking = taking;
        this.ordering = ordering;
        this.relieving = relieving;
        this.releasing = releasing;
    }

    @Override
    public void addShapes(Shapes shapes) {
        shapes.text(
                FeeNo.class, "缴费通知单编号", "number of a fee notice", FeeNo.of(1).value(), FeeNo::new, FeeNo::value);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list(ALL)
                        .tag("connection")
                        .summary("业务费列表", "List fees of applications, newest first")
                        .permission(ConnectionPermissions.SEE)
                        .scoped()
                        .filter(
                                "applicationNo",
                                "申请编号",
                                "application",
                                ApplicationNo.of(1).value())
                        .filter("state", "状态", "state", "OPEN")
                        .answersPage(FeeChargeBody.class, FeeChargeBody.EXAMPLE)
                        .handle(x -> x.page(
                                charges.list(
                                        x.scope(),
                                        x.query("applicationNo", ApplicationNo::new),
                                        x.query("state", FeeCharge.State.class),
                                        x.page()),
                                charge -> FeeChargeBody.of(charge, x))),
                one(Route.get(ONE))
                        .summary("查看缴费通知单", "Show a fee with its notice")
                        .permission(ConnectionPermissions.SEE)
                        .history("connection-fee")
                        .answers(200, FeeChargeBody.class, FeeChargeBody.EXAMPLE)
                        .handle(x -> x.found(charges.find(no(x)).map(charge -> FeeChargeBody.of(charge, x)))),
                one(Route.list(ONE + "/ledger-entries"))
                        .summary("业务费分录", "What the ledger says of a fee")
                        .permission(ConnectionPermissions.SEE)
                        .answersPage(LedgerBody.Entry.class, LedgerBody.Entry.EXAMPLE)
                        .handle(this::entries),
                one(Route.post(ONE + "/payments"))
                        .creates()
                        .movesMoney()
                        .summary("收取业务费", "Take money for a fee")
                        .description(
                                "同一渠道流水号只入账一次，不超过未缴金额",
                                "A reference counts once in its channel; never more than is open")
                        .permission(ConnectionPermissions.TAKE_FEES)
                        .body(FeeAsked.TakeFee.class, FeeAsked.TakeFee.EXAMPLE)
                        .answers(201, FeeChargeBody.class, FeeChargeBody.EXAMPLE)
                        .refuses(
                                FeeChargeRefusal.CANCELLED,
                                FeeChargeRefusal.MORE_THAN_OPEN,
                                PaymentRefusal.TOLD_BY_CHANNEL,
                                PaymentRefusal.REFERENCE_ALREADY_USED,
                                CashierRefusal.DAY_CLOSED)
                        .handle(x -> x.created(
                                taking.handle(x.caller(), x.body().of(no(x))),
                                charge -> ALL + "/" + charge.no(),
                                charge -> FeeChargeBody.of(charge, x))),
                one(Route.post(ONE + "/payment-orders"))
                        .creates()
                        .withoutDryRun()
                        .summary("业务费下支付订单", "Open a payment order for a fee")
                        .description("全部未缴金额，或其中一部分", "For all that is open, or a part of it")
                        .permission(ConnectionPermissions.TAKE_FEES)
                        .body(FeeAsked.OpenOrder.class, FeeAsked.OpenOrder.EXAMPLE)
                        .answers(201, PaymentOrderBody.class, PaymentOrderBody.EXAMPLE)
                        .refuses(
                                FeeChargeRefusal.MORE_THAN_OPEN,
                                PaymentOrderRefusal.NOTHING_OPEN,
                                PaymentOrderRefusal.CHANNEL_WITHOUT_ORDERS)
                        .handle(x -> x.created(
                                ordering.handle(x.caller(), x.body().of(no(x))),
                                opened -> "/v1/payment-orders/" + opened.order().no(),
                                opened -> PaymentOrderBody.of(opened.order(), opened.link()))),
                one(Route.command(ONE, "ask-waiver"))
                        .summary("申请减免", "Ask that a fee be waived, or part of it")
                        .description("须由他人审批", "Somebody else must approve")
                        .permission(ConnectionPermissions.RELIEVE_FEES)
                        .body(FeeAsked.Waiver.class, FeeAsked.Waiver.EXAMPLE)
                        .answers(200, FeeChargeBody.class, FeeChargeBody.EXAMPLE)
                        .refuses(
                                FeeChargeRefusal.CANCELLED,
                                FeeChargeRefusal.MORE_THAN_OPEN,
                                FeeChargeRefusal.RELIEF_PENDING)
                        .handle(x ->
                                answer(x, relieving.handle(x.caller(), x.body().of(on(x))))),
                one(Route.command(ONE, "ask-instalments"))
                        .summary("申请分期", "Ask that what is open be paid in parts")
                        .description("各期金额之和等于未缴金额；须由他人审批", "The parts sum to what is open; somebody else must approve")
                        .permission(ConnectionPermissions.RELIEVE_FEES)
                        .body(FeeAsked.Parts.class, FeeAsked.Parts.EXAMPLE)
                        .answers(200, FeeChargeBody.class, FeeChargeBody.EXAMPLE)
                        .refuses(
                                FeeChargeRefusal.CANCELLED,
                                FeeChargeRefusal.PARTS_DO_NOT_FIT,
                                FeeChargeRefusal.RELIEF_PENDING)
                        .handle(x ->
                                answer(x, relieving.handle(x.caller(), x.body().of(on(x))))),
                one(Route.command(ONE, "approve-relief"))
                        .movesMoney()
                        .summary("批准减免或分期", "Approve of the waiver or the parts that were asked for")
                        .permission(ConnectionPermissions.APPROVE_FEE_RELIEF)
                        .answers(200, FeeChargeBody.class, FeeChargeBody.EXAMPLE)
                        .refuses(
                                FeeChargeRefusal.CANCELLED,
                                FeeChargeRefusal.NO_RELIEF_PENDING,
                                FeeChargeRefusal.OWN_REQUEST,
                                FeeChargeRefusal.OVER_LIMIT,
                                FeeChargeRefusal.MORE_THAN_OPEN)
                        .handle(x -> answer(x, relieving.handle(x.caller(), new RelievingFees.Approve(on(x))))),
                one(Route.command(ONE, "reject-relief"))
                        .summary("驳回减免或分期", "Reject what was asked for")
                        .permission(ConnectionPermissions.APPROVE_FEE_RELIEF)
                        .body(FeeAsked.Why.class, new FeeAsked.Why("依据不足"))
                        .answers(200, FeeChargeBody.class, FeeChargeBody.EXAMPLE)
                        .refuses(
                                FeeChargeRefusal.CANCELLED,
                                FeeChargeRefusal.NO_RELIEF_PENDING,
                                FeeChargeRefusal.OWN_REQUEST)
                        .handle(x -> answer(
                                x,
                                relieving.handle(
                                        x.caller(),
                                        new RelievingFees.Reject(on(x), x.body().reason())))),
                one(Route.command(ONE, "reduce"))
                        .movesMoney()
                        .summary("核减业务费", "Calculate a fee anew for less capacity")
                        .description(
                                "按受理日标准重新核定；多缴部分申请原路退回",
                                "By the standards of the day of acceptance; what was paid too much is asked back the way it came")
                        .permission(ConnectionPermissions.RELIEVE_FEES)
                        .body(FeeAsked.Reduced.class, FeeAsked.Reduced.EXAMPLE)
                        .answers(200, FeeChargeBody.class, FeeChargeBody.EXAMPLE)
                        .refuses(
                                FeeChargeRefusal.CANCELLED,
                                FeeChargeRefusal.NOT_LESS,
                                ConnectionRefusal.NOT_ACCEPTED,
                                FeeRefusal.FEEDS_NOT_TOLD.about(),
                                new FeedsDiffer(3, Feed.parse("AC_10_KV:1250:CABLE"), List.of()),
                                FeeRefusal.NO_ITEM.about(),
                                FeeRefusal.NO_STANDARD.about())
                        .handle(x ->
                                answer(x, releasing.handle(x.caller(), x.body().of(no(x), x.version())))),
                one(Route.command(ONE, "give-back"))
                        .movesMoney()
                        .summary("再次申请退还多缴业务费", "Ask once more for what was paid too much")
                        .description("前次退费被驳回或失败时使用", "Where a refund was rejected or came to nothing")
                        .permission(ConnectionPermissions.RELIEVE_FEES)
                        .body(FeeAsked.Why.class, new FeeAsked.Why("前次退费失败"))
                        .answers(200, FeeChargeBody.class, FeeChargeBody.EXAMPLE)
                        .refuses(FeeChargeRefusal.NOTHING_PAID_TOO_MUCH)
                        .handle(x -> answer(
                                x,
                                releasing.handle(
                                        x.caller(),
                                        new ReleasingFees.GiveBack(
                                                no(x), x.body().reason())))));
    }

    private static <B> Draft<B> one(Draft<B> draft) {
        return draft.tag("connection")
                .owned("feeNo", "connection-fee")
                .path("feeNo", "缴费通知单编号", "number of the notice", FeeNo.of(1).value());
    }

    private static FeeNo no(Exchange<?> x) {
        return x.path("feeNo", FeeNo::new);
    }

    private static RelievingFees.On on(Exchange<?> x) {
        return new RelievingFees.On(no(x), x.version());
    }

    private static Reply answer(Exchange<?> x, Outcome<FeeCharge> outcome) {
        return x.outcome(outcome, charge -> FeeChargeBody.of(charge, x));
    }

    private Reply entries(Exchange<Void> x) {
        Optional<FeeCharge> charge = charges.find(no(x));
        if (charge.isEmpty()) return x.found(Optional.empty());
        return x.page(ledger.entries(x.scope(), charge.get().books(), x.page()), LedgerBody.Entry::of);
    }
}
