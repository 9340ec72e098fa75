package org.wattline.domain.payment;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about a payment order was refused. */
public enum PaymentOrderRefusal implements NamedRefusal {
    UNKNOWN_ORDER(
            Kind.NOT_FOUND,
            "payment.unknown-order",
            "PAY-20",
            Text.of("没有该支付订单", "There is no such payment order"),
            Text.of("请核对商户订单号", "Check the order number")),
    NOTHING_OPEN(
            Kind.CONFLICT,
            "payment.nothing-open",
            "PAY-21",
            Text.of("该电费单没有欠费", "Nothing of this bill is open"),
            Text.of("无需支付", "It need not be paid")),
    CHANNEL_WITHOUT_ORDERS(
            Kind.INVALID,
            "payment.channel-without-orders",
            "PAY-22",
            Text.of("该渠道不支持支付订单", "This channel takes no payment orders"),
            Text.of("请选择微信支付或支付宝", "Choose WeChat Pay or Alipay")),
    AMOUNT_DIFFERS(
            Kind.INVALID,
            "payment.order-amount-differs",
            "PAY-23",
            Text.of("通知金额与订单金额不符", "The amount paid is not that of the order"),
            Text.of("请与渠道对账", "Reconcile with the channel")),
    PAID_OTHERWISE(
            Kind.CONFLICT,
            "payment.order-paid-otherwise",
            "PAY-24",
            Text.of("该订单已由另一笔交易支付", "The order was paid by another transaction"),
            Text.of("请与渠道对账并退款", "Reconcile with the channel and refund"));

    private final Reason reason;

    PaymentOrderRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
