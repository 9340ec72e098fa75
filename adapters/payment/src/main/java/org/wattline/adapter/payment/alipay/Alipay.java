package org.wattline.adapter.payment.alipay;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.payment.PaymentChannel;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.PaymentOrder;

/** Alipay: orders for codes that the customer scans (当面付 预下单), the notices about them, and the question what became of one. */
public final class Alipay implements PaymentChannel {
    static final String PRECREATE = "alipay.trade.precreate";
    static final String QUERY = "alipay.trade.query";

    private final AlipayGateway gateway;
    private final AlipayNotices notices;
    private final AlipayMerchant merchant;

    public Alipay(AlipayMerchant merchant, BusinessClock clock) {
        this.merchant = merchant;
        this.gateway = new AlipayGateway(merchant, clock);
        this.notices = new AlipayNotices(merchant);
    }

    @Override
    public Channel channel() {
        return Channel.ALIPAY;
    }

    @Override
    public Optional<String> place(PaymentOrder order) {
        return gateway.call(
                        PRECREATE,
                        Map.of(
                                "out_trade_no", order.no().value(),
                                "total_amount", order.amount().toString(),
                                "seller_id", merchant.sellerId(),
                                "subject", order.about(),
                                "time_expire", AlipayGateway.TIME.format(order.expiresAt())))
                .filter(AlipayGateway::done)
                .map(answer -> answer.path("qr_code").asText())
                .filter(code -> !code.isEmpty());
    }

    @Override
    public Notice read(Map<String, String> headers, byte[] body, Instant now) {
        return notices.read(body);
    }

    @Override
    public Notice ask(PaymentOrder order) {
        return gateway.call(QUERY, Map.of("out_trade_no", order.no().value()))
                .<Notice>map(answer -> AlipayGateway.done(answer)
                        ? AlipayNotices.understand(
                                answer.path("trade_status").asText(),
                                answer.path("out_trade_no").asText(),
                                answer.path("trade_no").asText(),
                                answer.path("total_amount").asText())
                        : new Notice.NothingPaid(answer.path("sub_code").asText()))
                .orElseGet(() -> new Notice.Rejected("Alipay does not answer"));
    }
}
