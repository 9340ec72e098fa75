package org.wattline.adapter.http.payment;

import java.time.Instant;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.quantity.Money;

/**
 * A payment order as clients see it.
 *
 * @param orderNo the channel's {@code out_trade_no}
 * @param billNo none for a business fee and for a collective bill
 * @param collectiveBillNo the collective bill that it is for
 * @param link what the customer's phone opens or scans; told when the order is opened
 * @param paymentNo the payment that paid it
 */
public record PaymentOrderBody(
        PaymentOrderNo orderNo,
        Optional<BillNo> billNo,
        Optional<String> collectiveBillNo,
        AccountNo accountNo,
        Channel channel,
        Money amount,
        Instant expiresAt,
        boolean paid,
        Optional<PaymentNo> paymentNo,
        Optional<String> link,
        Version version)
        implements Tagged {
    public static final PaymentOrderBody EXAMPLE = new PaymentOrderBody(
            PaymentOrderNo.of(1),
            Optional.of(BillNo.of(1)),
            Optional.empty(),
            AccountNo.of(1),
            Channel.WECHAT_PAY,
            Money.yuan("121.20"),
            Instant.parse("2026-02-10T04:00:00Z"),
            false,
            Optional.empty(),
            Optional.of("weixin://wxpay/bizpayurl?pr=8000000000000014"),
            new Version(1));

    public static PaymentOrderBody of(PaymentOrder order, Optional<String> link) {
        Optional<PaymentNo> payment =
                order.stage() instanceof PaymentOrder.Paid paid ? Optional.of(paid.payment()) : Optional.empty();
        return new PaymentOrderBody(
                order.no(),
                order.bill(),
                order.together().map(all -> all.bill().value()),
                order.account(),
                order.channel(),
                order.amount(),
                order.expiresAt(),
                payment.isPresent(),
                payment,
                link,
                order.version());
    }
}
