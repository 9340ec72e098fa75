package org.wattline.adapter.http.payment;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.PaymentViews;
import org.wattline.application.payment.Payments;
import org.wattline.application.payment.ReversingPayments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.payment.cashier.TakingAtCounter;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.PaymentRefusal;
import org.wattline.domain.payment.cashier.CashierRefusal;
import org.wattline.domain.quantity.Money;

/** {@code /v1/payments}: taken at the counter, shown, taken back. */
public final class PaymentRoutes implements Routes {
    private static final String ONE = "/v1/payments/{paymentNo}";

    private final TakingAtCounter taking;
    private final ReversingPayments reversing;
    private final Payments payments;
    private final PaymentViews views;

    public PaymentRoutes(TakingAtCounter taking, ReversingPayments reversing, Payments payments, PaymentViews views) {
        this.taking = taking;
        this.reversing = reversing;
        this.payments = payments;
        this.views = views;
    }

    @Override
    public void addShapes(Shapes shapes) {
        shapes.text(
                ChannelReference.class,
                "渠道流水号",
                "number of the payment at its channel",
                "R-2026-000017",
                ChannelReference::new,
                ChannelReference::value);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/accounts/{accountNo}/payments")
                        .creates()
                        .movesMoney()
                        .undoable()
                        .tag("payment")
                        .summary("收费", "Take a payment")
                        .description(
                                "先欠先销；余额转预收；同一渠道流水号只入账一次；自行报送的渠道（微信、支付宝、代扣、代收点、代偿）不能手工录入",
                                "Settles the oldest bill first; what is left is paid ahead; a reference counts once in its channel; money of channels that tell of it themselves is not typed in")
                        .permission(PaymentPermissions.TAKE)
                        .owned("accountNo", "account")
                        .body(TakePayment.class, TakePayment.EXAMPLE)
                        .answers(201, PaymentBody.class, PaymentBody.EXAMPLE)
                        .refuses(
                                PaymentRefusal.NOT_POSITIVE,
                                PaymentRefusal.TOLD_BY_CHANNEL,
                                CashierRefusal.DAY_CLOSED,
                                PaymentRefusal.REFERENCE_ALREADY_USED,
                                BalanceRefusal.UNKNOWN_ACCOUNT)
                        .handle(this::take),
                Route.list("/v1/payments")
                        .tag("payment")
                        .summary("收费列表", "List payments")
                        .permission(PaymentPermissions.SEE)
                        .scoped()
                        .filter("accountNo", "户号", "account", AccountNo.of(1).value())
                        .filter("channel", "渠道", "channel", "WECHAT_PAY")
                        .answersPage(PaymentBody.Row.class, PaymentBody.Row.EXAMPLE)
                        .handle(x -> x.page(
                                views.list(
                                        x.scope(),
                                        new PaymentViews.Filter(
                                                x.query("accountNo", AccountNo::new),
                                                x.query("channel", Channel.class)),
                                        x.page()),
                                PaymentBody.Row::of)),
                Route.get(ONE)
                        .tag("payment")
                        .summary("查看收费", "Show a payment")
                        .permission(PaymentPermissions.SEE)
                        .owned("paymentNo", "payment")
                        .history("payment")
                        .answers(200, PaymentBody.class, PaymentBody.EXAMPLE)
                        .handle(x -> x.found(payments.find(payment(x)).map(PaymentBody::of))),
                Route.command(ONE, "reverse")
                        .movesMoney()
                        .tag("payment")
                        .summary("冲正收费", "Take a payment back")
                        .description(
                                "仅限当日截止时间之前，之后走退费；款项在渠道方的走退费",
                                "On its own day before the cut-off; later it is refunded, as is what a channel holds")
                        .permission(PaymentPermissions.REVERSE)
                        .owned("paymentNo", "payment")
                        .body(Reason.class, Reason.EXAMPLE)
                        .answers(200, PaymentBody.class, PaymentBody.EXAMPLE)
                        .refuses(
                                PaymentRefusal.ALREADY_REVERSED,
                                PaymentRefusal.TOO_LATE_TO_REVERSE,
                                PaymentRefusal.REFUNDED,
                                PaymentRefusal.OF_FEE,
                                PaymentRefusal.HELD_BY_CHANNEL,
                                PaymentRefusal.PREPAID_ALREADY_USED)
                        .handle(x -> x.outcome(
                                reversing.handle(
                                        x.caller(),
                                        new ReversingPayments.Reverse(payment(x), x.version(), x.body().reason)),
                                PaymentBody::of)));
    }

    private Reply take(Exchange<TakePayment> x) {
        TakePayment asked = x.body();
        return x.created(
                taking.handle(
                        x.caller(),
                        new TakingPayments.TakeByHand(new TakingPayments.Take(
                                x.path("accountNo", AccountNo::new), asked.channel, asked.reference, asked.amount))),
                payment -> "/v1/payments/" + payment.no(),
                PaymentBody::of);
    }

    private static PaymentNo payment(Exchange<?> x) {
        return x.path("paymentNo", PaymentNo::new);
    }

    /** Money that was handed over. @param reference receipt or transaction number at the channel */
    public record TakePayment(Channel channel, Money amount, Optional<ChannelReference> reference) {
        static final TakePayment EXAMPLE = new TakePayment(
                Channel.COUNTER, Money.yuan("200.00"), Optional.of(new ChannelReference("R-2026-000017")));
    }

    /** Why. */
    public record Reason(@Size(max = 200) String reason) {
        static final Reason EXAMPLE = new Reason("wrong account");
    }
}
