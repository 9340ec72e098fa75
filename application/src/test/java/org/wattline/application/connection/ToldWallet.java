package org.wattline.application.connection;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.payment.PaymentChannel;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.quantity.Money;

/** A wallet that says what the headers of a notice say. */
final class ToldWallet implements PaymentChannel {
    @Override
    public Channel channel() {
        return Channel.WECHAT_PAY;
    }

    @Override
    public Optional<String> place(PaymentOrder order) {
        return Optional.of("weixin://" + order.no());
    }

    @Override
    public Notice read(Map<String, String> headers, byte[] body, Instant now) {
        return new Notice.Paid(
                new PaymentOrderNo(headers.getOrDefault("order", "")),
                new ChannelReference(headers.getOrDefault("transaction", "")),
                Money.yuan(headers.getOrDefault("yuan", "")));
    }

    @Override
    public Notice ask(PaymentOrder order) {
        return new Notice.NothingPaid("NOTPAY");
    }
}
